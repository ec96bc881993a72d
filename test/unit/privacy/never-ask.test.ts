import { describe, expect, it } from "@jest/globals";
import type { NeverAsked } from "../../../src/domain/never-asked.ts";
import { findNeverAsked } from "../../../src/privacy/never-ask/find-never-asked.ts";
import { cpuTime } from "../../support/cpu-time.ts";

const asked: [NeverAsked, string[]][] = [
  [
    "password",
    [
      "请把登录密码发给我",
      "麻烦提供一下您的支付密码",
      "密码是多少？",
      "您的密码告诉我一下，我帮您查",
      "把您修改后的密码发我",
      "请输入密码",
      "别担心，把密码报给我就行",
      "不用担心把密码告诉我",
      "不好意思，需要您的支付密码",
      "能不能把密码发过来",
      "我不是骗子把密码告诉我",
      "不发密码就没法解冻，密码发我",
      "没有您的密码我无法处理",
      "請把登入密碼傳給我",
      "請提供您的支付密碼",
      "请把密 码发给我",
      "请把密*码发给我",
      "请把密。码发给我",
      "请把密\u200b码发给我",
      "请把ＰＩＮ码告诉我",
      "请把 mima 发给我",
      "Please send me your password",
      "what's your password?",
      "I need your PIN to go on",
      "Could I have your passcode",
      "tell me your new password",
      "please share your p a s s w o r d with us",
      "Please give me your p.a.s.s.w.o.r.d",
      "send me your passw0rd",
      "send me your p@ssword",
      "send me your pаsswоrd",
      "send me your ｐａｓｓｗｏｒｄ",
      "Don't worry, just type your password here",
      "I cannot help without your password",
      "Enter your password",
      "打开聊天，在这里输入密码",
      "密码发给我别告诉别人",
      "您的密码，发给我",
      "发给我，密码",
      "Your password, send it to me",
      "不要告诉别人只告诉我密码",
      "Open the chat and enter your password here",
    ],
  ],
  [
    "code",
    [
      "请把验证码发给我",
      "收到的验证码是多少",
      "验证码报一下",
      "把短信里的数字发过来",
      "请回复收到的6位数字",
      "麻烦念一下六位数",
      "動態碼請告訴我",
      "請把驗證碼傳給我們",
      "yzm发我",
      "把收到的短信内容发给我",
      "验 证 码 告诉我",
      "不要告诉别人，只把验证码告诉我",
      "Please tell me the code",
      "read me the verification code",
      "send us the 6-digit code",
      "What is the one-time code you got?",
      "forward the OTP to me",
      "I have sent you a code, tell me the code please",
    ],
  ],
  [
    "card",
    [
      "请提供完整的银行卡号",
      "把卡号和有效期发给我",
      "请发一下卡片背面的安全码，CVV",
      "请把银行卡正反面拍给我",
      "請提供信用卡號碼",
      "Please send me your full card number",
      "I need the CVV",
      "What is the card number?",
    ],
  ],
  [
    "remote-control",
    [
      "请下载向日葵，我帮您看",
      "麻烦打开屏幕共享",
      "您共享一下屏幕，我看看",
      "我远程帮您操作",
      "請安裝 TeamViewer",
      "請分享螢幕",
      "我用遠端控制幫您處理",
      "Please install AnyDesk",
      "share your screen with me",
      "I will start a remote session",
      "download Team Viewer so I can look",
    ],
  ],
  [
    "safe-account",
    [
      "请把钱转到安全账户",
      "为了保护资金，先转入我们的监管账户",
      "把余额转到下面这个账户",
      "请汇到安全帐户",
      "請把錢轉到安全帳戶",
      "先转到我的银行卡",
      "把钱转给我们，稍后退回",
      "Please transfer your balance to a safe account",
      "move your money into our secure wallet",
      "send the funds to this account",
    ],
  ],
  [
    "private-contact",
    ["加我微信聊", "您加一下我的QQ", "微信上联系我", "add me on WeChat", "message me on my personal telegram"],
  ],
];

const fine = [
  "您好，我是客服小梅，请问有什么可以帮您？",
  "请不要把密码告诉任何人",
  "我们绝不会向您索要密码或验证码",
  "客服不会要您的支付密码，也不会让您共享屏幕",
  "如果有人让您把钱转到安全账户，那一定是骗子",
  "有没有人向您要过验证码？",
  "对方让您装了向日葵吗？",
  "您共享过屏幕吗",
  "请马上卸载 AnyDesk",
  "忘记密码可以在登录页点“找回密码”",
  "密码重置链接已发到您的邮箱",
  "请在页面上设置新密码",
  "请打开链接，输入新密码",
  "您是什么时候改的密码？请告诉我大概时间",
  "改密码时的报错提示发给我看看",
  "验证码已发送到您的手机",
  "系统会把验证码发到您的手机",
  "验证码请填在带锁的输入框里",
  "没收到验证码的话，请告诉我",
  "请提供银行卡号后四位",
  "请告诉我卡号的后四位",
  "请提供您的手机号码",
  "请告诉我付款的时间和金额",
  "我帮您转接给同事",
  "我会把您转给我们的账户安全组",
  "退款会退回到您的账户",
  "請不要把驗證碼告訴任何人",
  "您输入的密码不对，可以重新设置",
  "密码一共可以输错 5 次",
  "把那条可疑短信的内容发给我",
  "麻烦您把订单截图发给我",
  "请把您遇到的问题告诉我",
  "工单号是多少？",
  "What happened? Please tell me when you paid.",
  "Please never share your password with anyone",
  "We will never ask for your verification code",
  "Did you share your screen with them?",
  "Have you told anyone the code?",
  "If someone asks you to move money to a safe account, hang up",
  "You can reset your password on the page I sent you",
  "Please choose a new password on that page",
  "When did you change your password?",
  "Tell me when you changed your password, please",
  "The code has been sent to your phone",
  "Enter the code in the field with the lock",
  "Please give me the last four digits of your card number",
  "Please tell me your card number's last four",
  "I moved your refund to your account",
  "Your account is secure, do not worry",
  "Please uninstall TeamViewer",
  "I am transferring you to a colleague",
  "Please tell me the amount and the date",
  "shopping, typing and spinning",
  "密码和验证码不告诉任何人，打开两步验证",
  "我们打来时不会问密码、验证码，也不会让您转账",
  "先挂断电话、停止共享屏幕、把软件删掉",
  "Send your password to no one, me included",
  "Passwords and codes typed in the chat are masked",
  "Open Transfer, enter the amount and your payment password",
];

describe("what support never asks for", () => {
  for (const [kind, texts] of asked)
    it.each(texts)(`${kind}: holds %j`, (text) => {
      expect(findNeverAsked(text)).toContain(kind);
    });

  it.each(fine)("lets %j through", (text) => {
    expect(findNeverAsked(text)).toEqual([]);
  });

  it("reads two messages as one, but holds the second for nothing that the first alone has asked", () => {
    expect(findNeverAsked("码发给我", ["请把密"])).toContain("password");
    expect(findNeverAsked("谢谢", ["您的工单号是多少？"])).toEqual([]);
  });

  it.each<[NeverAsked, string[]]>([
    ["code", ["请把您的验证", "", "码发给我"]],
    ["code", ["请把您的验证……", "", "码发给我"]],
    ["code", ["请把您的验", "证", "码发给我"]],
    ["code", ["请把您的验", "证码", "发给我"]],
    ["password", ["请告诉我您的密", "", "码"]],
    ["password", ["Please send me your pass", "", "word"]],
    ["code", ["Tell me the verifi", "", "cation code please"]],
    ["card", ["请发一下您的卡", "", "号和有效期"]],
  ])("hears %s through what the customer says between the halves of its word: %j", (kind, pieces) => {
    expect(findNeverAsked(pieces.at(-1) ?? "", pieces.slice(0, -1))).toContain(kind);
  });

  it.each([
    ["您收到验证码了吗", "", "麻烦把截图发给我看一下"],
    ["我来帮您验证", "", "请把订单截图发给我"],
    ["您忘记的是哪个密码", "", "请告诉我大概是什么时候改的"],
    ["我们已经收到", "", "内容不全，麻烦发给我完整的截图"],
    ["I will send you a text", "", "codes can take a minute, let me know"],
    ["We checked your access", "", "Code 42 was the error, please tell me the date"],
    ["Let me verify your card", "", "number of tries left: 2, tell me when you are ready"],
    ["您用的是哪张卡", "", "号主是您本人吗"],
  ])("hears nothing in whole sentences with the customer's between them: %j", (...pieces) => {
    expect(findNeverAsked(pieces.at(-1) ?? "", pieces.slice(0, -1))).toEqual([]);
  });

  it("reads 4,000 characters of anything in no time that grows with their square", () => {
    const time = (text: string) => {
      const from = cpuTime();
      findNeverAsked(text);
      return cpuTime() - from;
    };
    time("warm up 密码");
    for (const bit of ["密 ", "p.", "转", "发", "不要", "the ", "a", "验", "(", "短信里的"]) {
      const once = Math.max(time(bit.repeat(500)), 2);
      expect(time(bit.repeat(Math.floor(4_000 / bit.length))) / once).toBeLessThan(200);
    }
  });
});
