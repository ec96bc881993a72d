import { describe, expect, it } from "@jest/globals";
import type { Language } from "../../../src/domain/language.ts";
import { createCodeDeliverer } from "../../../src/identity/code-deliverer.ts";
import { shippedWords } from "../../support/read-words.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { mail, openRoom, phone } from "./room.ts";

const warning: Record<Language, RegExp> = {
  "zh-Hans": /员工不会向您要验证码，谁要都别给/,
  "zh-Hant": /員工不會向您要驗證碼，誰要都別給/,
  en: /staff never ask for it, so give it to no one/,
};
const actions: [purpose: string, zh: string, en: string][] = [
  ["recover-account", "找回账号", "recover your account"],
  ["freeze", "冻结账号", "freeze your account"],
  ["unfreeze", "申请解冻账号", "ask for your account to be unfrozen"],
  ["cancelPayment", "处理一笔付款", "deal with a payment"],
  ["refund", "处理一笔付款", "deal with a payment"],
  ["retryWithdrawal", "处理一笔提现", "deal with a withdrawal"],
  ["case-status/mine", "确认您的身份", "confirm who you are"],
  ["__proto__", "确认您的身份", "confirm who you are"],
];

async function worded(purpose: string, language: Language, by: "sms" | "email") {
  const wallet = createFakeWallet([customer("li")]);
  const room = openRoom(wallet);
  await room.identify(by === "sms" ? phone : mail);
  await room.settle(() => room.proving().issueCode({ method: by, purpose, language }));
  const sender = { send: room.provider.answers };
  const { phrases } = shippedWords();
  let text = "";
  const deliver = createCodeDeliverer({
    ...{ store: room.store, wallet, secrets: room.secrets, now: room.now, tell: async () => undefined },
    senders: { phone: sender, email: sender },
    words: (key, params, to) => phrases.render("identity", key, params, to).join("\n"),
  });
  room.provider.answers = async () => "sent";
  sender.send = async (message) => {
    text = message.text;
    expect(message.language).toBe(language);
    expect(text).toContain(message.code);
    return "sent";
  };
  for (const item of await room.store.outbox()) await deliver(item);
  return text;
}

describe("a code's message", () => {
  it.each(actions)(
    "names what it is for (%s) and warns, in each language, by phone and by e-mail",
    async (purpose, zh, en) => {
      for (const by of ["sms", "email"] as const) {
        const simplified = await worded(purpose, "zh-Hans", by);
        expect(simplified).toContain(zh);
        expect(simplified).toMatch(warning["zh-Hans"]);
        expect(await worded(purpose, "zh-Hant", by)).toMatch(warning["zh-Hant"]);
        const english = await worded(purpose, "en", by);
        expect(english).toContain(en);
        expect(english).toMatch(warning.en);
        expect(`${simplified}${english}`).not.toMatch(/https?:|\{|undefined/);
      }
    },
  );
});
