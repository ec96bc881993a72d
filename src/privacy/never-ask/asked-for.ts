import type { NeverAsked } from "../../domain/never-asked.ts";

/** A thing that may not be asked for. `kept`: said about it without asking for it, at the place where it is named. */
interface Thing {
  kind: NeverAsked;
  named: RegExp;
  /** Names of which neither half is begun or ended by chance: cut in two, they are heard through what the customer says in between. */
  word: RegExp;
  keptBefore?: RegExp;
  keptAfter?: RegExp;
  /** What is kept even when it is to be told to us. */
  stillKeptBefore?: RegExp;
  stillKeptAfter?: RegExp;
}

const changing =
  /(?:忘记?了?|改过?了?|修改|重置|重设|更换|换|找回|设置?|输错了?|锁定?|(?:什么时候|何时|哪天|上次|最近).{0,8})(?:一个|一下|[您你的新]|登录|登陆|支付|交易|钱包|自己)*$|(?:reset|resetting|chang(?:e|ed|ing)|forgot(?:ten)?|updat(?:e|ed|ing)|recover(?:ing)?|choos(?:e|ing)|wrong)(?: (?:a|your|the|my|new|strong|wallet|login|payment))*\s?$/;
const aboutIt =
  /^(?:重置|找回|修改|错误|错了|锁|被盗|太简单|强度|时|的时候|的?(?:报错|提示|页面|问题|原因|链接|步骤|流程))|^s?\s?(?:reset|page|link|settings?|change|recovery|rules?|error|manager|screen)\b/;

export const things: readonly Thing[] = [
  {
    kind: "password",
    named:
      /密码(?!学)|口令|\bmi ?ma\b|pin ?码|pass ?[\W_]?(?:words?|codes?|phrase)|\bpasswd\b|\bpwd\b|\bpin(?: ?(?:code|number))?\b/g,
    word: /密码|口令|passwords?|pass(?:code|phrase|wd)|mima/g,
    keptBefore: /新的?$|\bnew(?: (?:login|payment|wallet))? $/,
    stillKeptBefore: changing,
    stillKeptAfter: aboutIt,
  },
  {
    kind: "code",
    named:
      /验证码|校验码|动态码|动态密码|短信码|\byan ?zheng ?ma\b|\byzm\b|(?:短信|邮件|收到)(?:[里上中的那这到您你个串组条发给来]|刚才?){0,6}(?:数字|码(?![头上率])|内容)|[四六46]位(?:数字?|码)|(?:verification|security|confirmation|one[ -]?time|sms|text|login|access|auth\w*|(?:six|four|6|4)[ -]?digit) ?(?:pass)?(?:codes?|numbers?)|\botp\b|\b(?:the|your|that|this) codes?\b|(?:six|6) digits/g,
    word: /(?:验证|校验|动态|短信)码|yzm|otp|(?:verification|security|confirmation|one[ -]?time|sms|text|login|access) codes?/g,
    keptAfter: /^.{0,14}(?:带锁|有锁)|^.{0,30}\b(?:lock(?:ed)?|lock on it)\b/,
    keptBefore: /(?:带锁的?|有锁的?).{0,10}$|\block(?:ed)?\b.{0,20}$/,
    stillKeptBefore:
      /(?:可疑|诈骗|骗子|垃圾|陌生).{0,6}$|(?:没|收不|未)(?:能|有)?收?到.{0,4}$|\b(?:scans?|point at|open) $/,
    stillKeptAfter: aboutIt,
  },
  {
    kind: "card",
    named:
      /(?:银行|信用|储蓄|借记)卡(?:的)?(?:号码?|正反?面|照片|信息)|卡号|卡(?:片)?背面|cvv2?|cvc2?|安全码|卡(?:片)?(?:的)?有效期|\bka ?hao\b|(?:full |whole |complete |credit |debit |bank |long )*card (?:number|details|info\w*)|(?:expiry|expiration) date|number on (?:the|your) card/g,
    word: /卡号|安全码|cvv|cvc|card number/g,
    stillKeptBefore: /(?:后|末|尾|最后)(?:[四4]位|四个数).{0,4}$|last (?:four|4)(?: \w+){0,4} $/,
    stillKeptAfter: /^(?:的)?(?:后|末|尾|最后)(?:[四4]位|四个)|^(?:'?s)? ?(?:ending|last (?:four|4))/,
  },
];

/** Said to us in particular: "发给我", "tell me". */
export const toUs =
  /(?:告诉|发给?|报给?|念给?|说给?|交给?|回复给?|转发给?|拍给?|写给?|传给?|提供给|给)(?:一下)?(?:我们?|这边|客服|本人)|(?:发|报|念|贴|写|输|回复?|说|拍|传)(?:一下|一遍|过来|出来|上来|来|在这里?|到这里?|这里)|\b(?:give|send|tell|text|show|read|email|message|forward)(?: it| that| them)? (?:to )?(?:me|us)\b|\b(?:to|with) (?:me|us)\b|\b(?:type|enter|write|paste|put|post|reply|share)\b.{0,40}\b(?:here|in (?:this|the) chat|back)\b|\blet (?:me|us) (?:know|have|see)\b|\b(?:may|can|could) (?:i|we) (?:please )?(?:have|get|see)\b|\b(?:i|we)(?: (?:will|do|just|only|really)|'ll)* (?:need|want|require)\b|\bwhat(?:'s| is| was|s)\b/;

/** Asked for without saying by whom. */
export const atAll =
  /(?:提供|告知|告诉|报一?下|报出|念出?|说一?下|说出|输入|输一?下|填(?:写|进|入)?|回复|出示|透露|分享|截图|拍照|拍一?下|写下|打出|发一?下|发送)(?![的错过了])|(?:需要|需|要|麻烦|请)(?:核对|查看|知道|用|看)?(?:一下)?(?:您|你)的?|(?:是多少|是什么|是几|多少)|(?:没有|没|不提供|不给|不说|不发).{0,12}(?:没法|无法|不能|办不了|处理不了)|\b(?:send|give|tell|text|share|provide|read|type|enter|confirm|forward|reply|write|submit|show|supply|dictate|spell)\b|\b(?:without|unless)\b/;

/** Typed into the app by the customer, where it belongs: a step of a how-to, not an answer to us. */
export const intoTheApp =
  /应用|[”"]里|页面|网页|设置里|→|打开(?!聊天)|点[“"]|\bapp\b|\bpage\b|\bopen\b|\btap\b|\bcheckout\b/;
export const intoTheChat = /聊天|对话|这里|这边|窗口|\bchat\b|\bhere\b|\breply\b/;
export const typing = /^(?:输入|输一?下|填(?:写|进|入)?|type|enter|写下)$/;

/** Told to nobody at all. */
export const toNobody = /\b(?:to|tell|give|send|show) (?:no ?one|nobody)\b|不告诉任何人/;

/** Said of a code on its way, not asked for: "已发到您的手机", "has been sent to". */
export const onItsWay =
  /(?:已经?|会|刚刚?|将|系统|自动|重新)(?:给?(?:您|你))?(?:把.{0,12})?发|发(?:送)?(?:到|至|往)(?:了)?(?:您|你|注册|绑定|手机|邮箱)|\b(?:has|have|was|were|been|is|be|will|we|i)(?: just)? (?:sent|send|sending|text|texted)\b(?! (?:me|us))/;

/** A clause that is about not doing it, or about somebody else who did. */
export const refused =
  /不要|别|勿|不会|绝不|从不|永不|从来不|不能|不可以?|不必|不用|不需要?|无需|无须|不得|不应|不该|不向|没必要|拒绝|严禁|禁止|避免|任何人|谁(?:问|要|向)|有人|骗子|冒充|诈骗|凡是|陌生人|对方|他们|有没有|是否|停止|停下|不(?=共享|分享|告诉|说|给|问|要(?!紧)|发送?(?!.{0,12}(?:没法|无法|不能|办不了)))|卸载|关闭|关掉|挂掉|删除|断开|退出|\b(?:never|not|don'?t|do not|doesn'?t|won'?t|cannot|can'?t|no one|nobody|nor|refuse|anyone|someone|somebody|scam\w*|fraud\w*|whoever|instead of|rather than|avoid|did (?:you|they|he|she)|have you|has (?:he|she|anyone)|were you|they|he|she|uninstall|there is no|no(?= card| password| code)|stop|end|remove|delete|close)\b/g;

/** Words that look like a refusal and are none. */
export const harmless =
  /不要?(?:担心|紧张|着急|客气|怕|急|慌|介意|犹豫)|不用(?:担心|紧张|着急|怕|客气)|别(?:担心|紧张|着急|怕|急|慌|客气|介意|人|的)|不好意思|能不能|可不可以|会不会|要不要|是不是|方不方便|行不行|好不好|不得不|不是(?:骗子|冒充|诈骗)的?|特别|分别|识别|级别|不会有(?:事|问题|风险)的?|\b(?:don'?t|do not) (?:worry|hesitate|panic|be afraid)\b|\bif you (?:don'?t|do not) mind\b|\bwhy (?:not|don'?t you)\b|\bnot? a? ?(?:problem|scam\w*|fraud\w*)\b|\bi(?:'m| am) not\b|\b(?:cannot|can'?t|could not|not able to) (?:help|go on|continue|proceed|do)(?: \w+){0,3}(?= without| unless)/g;

/** Things whose very proposal is forbidden, each with what makes a clause propose it. */
export const proposals: readonly { kind: NeverAsked; proposed: RegExp }[] = [
  {
    kind: "remote-control",
    proposed:
      /远程(?:控制|协助|操作|连接|桌面|帮|登录)|(?:共享|分享|投射)(?:一下)?(?:您的?|你的?)?(?:手机|电脑)?(?:屏幕|桌面)|(?:屏幕|桌面)(?:共享|分享)|投屏|(?:下载|安装|装|打开|启动|加入|用|开).{0,10}(?:向日葵|todesk|teamviewer|anydesk|rustdesk|quick ?support|airdroid|腾讯会议|zoom|会议)|(?:向日葵|todesk|teamviewer|anydesk|rustdesk).{0,10}(?:下载|安装|装上|打开|识别码|伙伴)|\b(?:share|sharing|show)(?: \w+){0,2} screen\b|\bscreen[ -]?shar\w+|\bremote(?:ly)? (?:control|access|desktop|session|support|connect\w*)|\b(?:install|download|open|run|start|use|join|get)\b.{0,30}\b(?:any ?desk|team ?viewer|rust ?desk|to ?desk|quick ?support|airdroid|zoom)\b/,
  },
  {
    kind: "safe-account",
    proposed:
      /(?:转(?!接)|汇|打(?=款|到|入|进|给|过)|存(?=到|入|进|去)|充).{0,16}(?:安全|保护|监管|冻结|清算|专用|指定|备用|对公|验资|保证金|托管)(?:的)?(?:账户|账号|卡|钱包|户头)|(?:安全|监管|保护|验资|托管)(?:账户|账号).{0,10}(?:转|汇|打款|存)|(?:钱|款|余额|资金|存款|[元块]).{0,8}(?:转|汇|打|存).{0,8}(?:我们?|客服|以下|下面|这个|下列)(?:的|这个)?(?:个人)?(?:账户|账号|银行卡|卡|收款码|钱包)?|(?:转|汇|打)(?:账|款)?(?:到|给|至|入).{0,2}(?:我|以下|下面|这个|下列)(?:的|这个)?(?:个人)?(?:账户|账号|银行卡|卡(?!号)|收款码)|\b(?:transfer|move|send|wire|deposit|shift|put)\b.{0,50}\b(?:to|into|in)\b (?:(?:a|an|the|our|my|this|that|your new|another|one of our) )*(?:(?:new|temporary|following|special|company) )*(?:safe|secured?|protected|protection|holding|escrow|temporary|reserve|our|my|this|following|government|police|investigation)\b.{0,12}\b(?:account|wallet|card|vault)\b/,
  },
  {
    kind: "private-contact",
    proposed:
      /(?:加|添加|搜)(?:一下)?(?:我|本人|客服)(?:的)?(?:个人|私人|工作)?(?:微信|v信|qq|电报|telegram|whatsapp|飞机|企鹅)|(?:微信|qq|telegram|whatsapp)(?:上)?(?:加|联系|找|私聊)我|\b(?:add|message|contact|text|reach|write to|find) me (?:on|via|by|at) (?:my )?(?:personal |private )?(?:wechat|telegram|whatsapp|qq|line|signal|messenger)\b/,
  },
];
