import { describe, expect, it } from "@jest/globals";
import { toldAlready } from "../../../dialogs/check-contact/told-already.ts";
import { type ContactReport, reportContacts } from "../../../src/contacts/report-contacts.ts";
import { register } from "./sandbox-register.ts";

const about = { conversation: "c1", at: "2026-11-22T09:00:00.000Z" };
const reported = (text: string) =>
  (reportContacts(register.checkContact(text), about).append ?? []).map(({ entry }) => entry as ContactReport);

describe("a report for the desk", () => {
  it("holds all but our own, masked", () => {
    const text =
      "400-000-1234, 13800138000, lucy.liu@evil.com, https://skylark-pay.top/u/13800138000?t=1, 微信 liulei1990, QQ 22334455, WhatsApp +44 7911 123456";
    const entries = reported(text);
    expect(entries.map(({ kind, masked }) => `${kind} ${masked}`)).toEqual([
      "phone 138****8000",
      "email l***u@evil.com",
      "link skylark-pay.top",
      "wechat l***0",
      "qq 2***5",
      "whatsapp +44 791****3456",
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/13800138000|lucy\.liu|liulei|22334455|123456/);
    expect(entries[0]).toMatchObject({ ...about, verdict: "unknown", reason: "not-listed" });
  });

  it("is not written for what is ours", () => {
    expect(reportContacts(register.checkContact("400-000-1234"), about)).toEqual({});
    expect(reportContacts([], about)).toEqual({});
  });
});

describe("toldAlready", () => {
  it.each([
    "我已经把验证码告诉他了",
    "验证码给了对方",
    "我把钱转给他了",
    "我告诉了他密码",
    "钱没了",
    "给对方转了5000",
    "I told him the code",
    "I've already given them my password",
    "i shared my screen with her",
    "I paid them 300",
  ])("hears it in %j", (text) => expect(toldAlready(text)).toBe(true));

  it.each([
    "我没告诉他验证码",
    "没有给他转钱",
    "要不要把验证码告诉他",
    "他让我把验证码告诉他",
    "昨天付了100块买东西，商家给了我这个号码",
    "这个号码给我发了验证码",
    "I didn't tell him the code",
    "should I give them my password",
    "he wants me to send him the code",
    "I have not paid them",
    "没有",
    "is this yours",
  ])("does not hear it in %j", (text) => expect(toldAlready(text)).toBe(false));
});
