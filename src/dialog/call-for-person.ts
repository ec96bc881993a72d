/** What they make together can be read in one way only: in two, a long text would take for ever. */
const asked =
  "那|就|还是|還是|先|快点?|快點|赶紧|趕緊|赶快|趕快|立刻|马上|馬上|直接|现在|現在|麻烦|麻煩|请|請|烦请|煩請|拜托|拜託|唔該|你们?|你們|能不能|能否|可不可以|可以|可唔可以|能|我要求?|我想|我需要|我希望|要|想|需要|给我|給我|帮我|幫我|帮忙|幫忙|同我|替我|为我|為我|[给給帮幫](?!我)";
const turns = "我要|我需要|需要|转接?|轉接?|接通?|找|搵|叫|换成?|換成?|要|安排|派|来|來";
const one = "一?[个個位名]|到|至|给|給|一下|下";
const who = "真人|活人|人工|人手|专员|專員|客服|职员|職員|工作人员|工作人員|客服人员|客服人員";
const talks = "聊|谈|談|傾|倾|说|說|讲|講|沟通|溝通";
const after = `服务|服務|坐席|处理|處理|解决|解決|跟进|跟進|接听|接聽|帮忙|幫忙|帮我|幫我|过来|過來|来|來|看一?下|看看|一?下|${talks}|可以吗|可以嗎|好吗|好嗎|行吗|行嗎|得唔得|谢谢|謝謝|唔該`;

const opens =
  "(?:(?:please|pls|plz|ok|okay|so|now|then|and|or|just|can you|could you|would you|will you|can i|could i|may i|let me|(?:i|we) (?:want|need|would like|wanna|have) ?(?:to)?|id like to|want to|need to) )*";
const reaches =
  "(?:talk|speak|chat|talking|speaking) (?:to|with)|connect me (?:to|with)|(?:transfer|switch|move) me (?:over )?to|put me (?:through to|on to|in touch with)|(?:pass|hand) me (?:over |on )?to|get me|give me|bring me|(?:i|we) (?:want|need)|(?:i|we) would like|id like";
const somebody =
  "(?:(?:a|an|the|your|any|some|real|live|actual|human|support|customer|service|care) )*(?:agent|human|person|representative|rep|advisor|operator|supervisor|manager|human being|someone|somebody)";
const ends =
  "(?: (?:please|pls|now|right now|asap|instead|first|immediately|here|from support|to help(?: me)?|thanks|thank you))*";

/** How somebody asks for a person, folded; nothing that merely speaks of one, says no to one or quotes “please contact support”. */
const patterns = [
  new RegExp(`^(?:${asked})*(?:${turns})(?:${one})*(?:${who})+(?:${after})*$`),
  new RegExp(
    `^(?:${asked})*(?:我要|我想|要|想|可以|能不能|可不可以)(?:同|和|跟|与|與)(?:${one})*(?:${who})+(?:${talks})(?:${after})*$`,
  ),
  new RegExp(`^${opens}(?:${reaches}) ${somebody}${ends}$`),
];

/** Whether a clause, folded, is a call for a person and nothing else. */
export const isCallForPerson = (folded: string): boolean => patterns.some((pattern) => pattern.test(folded));
