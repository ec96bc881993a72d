import type { Typed } from "../dialog/dialog.ts";
import { areaOf } from "../domain/understood.ts";

const beside =
  /我|的|是|为|為|嘅|係|手机|手機|号码|號碼|号|號|电话|電話|邮箱|郵箱|邮件|郵件|注册|註冊|登记|登記|账号|帳號|这个|這個|[:：,，。.!！]|\b(?:my|the|is|its|it's|phone|number|mobile|e-?mail|address|account|registered|here|hi)\b/gi;

/** Whether somebody has written a phone number or an e-mail address and nothing that says what for. */
export function isBareContact({ text, entities }: Typed): boolean {
  const contact = entities.find(
    ({ type, value }) => type === "email" || (type === "phone" && String(value).startsWith("+")),
  );
  if (!contact || entities.length > 1) return false;
  return (text.slice(0, contact.start) + text.slice(contact.end)).replace(beside, "").trim() === "";
}

/** To get the account back, or to learn whose it is. */
export const meantByContact: readonly string[] = ["account/recover", "security/is-it-official"];

/** What was talked about last when somebody sends the contact of a stranger. */
const ofStrangers = new Set(["security/is-it-official", "security/scam-phishing", "security/report-fraudster"]);

/** Which of them it is after what was talked about last; undefined where it may be either. */
export function meantAfter(topic = ""): string | undefined {
  if (areaOf(topic) === "account") return "account/recover";
  return ofStrangers.has(topic) ? "security/is-it-official" : undefined;
}
