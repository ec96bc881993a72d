import { describe, expect, it } from "@jest/globals";
import { toldAlready } from "../../../dialogs/check-contact/told-already.ts";
import {
  type ContactReport,
  createContactReports,
  daysKept,
  mostInADay,
} from "../../../src/contacts/contact-reports.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { register } from "./sandbox-register.ts";

const day = 24 * 3_600_000;
const start = Date.parse("2026-11-22T09:00:00.000Z");

function open() {
  let at = start;
  const now = () => new Date(at).toISOString();
  const store = openMemoryStore({ now });
  const reports = createContactReports({ store, now });
  return {
    ...{ store, reports, now },
    pass: (ms: number) => {
      at += ms;
    },
    async asks(text: string, conversation: string | undefined = "c1") {
      const change = await reports.report(register.checkContact(text), { conversation, at: now() });
      await store.commit(change);
      return (change.append ?? []).map(({ entry }) => entry as ContactReport);
    },
  };
}

describe("a report for the desk", () => {
  it("holds all but our own, masked", async () => {
    const text =
      "400-000-1234, 13800138000, lucy.liu@evil.com, https://skylark-pay.top/u/13800138000?t=1, 微信 liulei1990, QQ 22334455, WhatsApp +44 7911 123456";
    const entries = await open().asks(text);
    expect(entries.map(({ kind, masked }) => `${kind} ${masked}`)).toEqual([
      "phone 138****8000",
      "email l***u@evil.com",
      "link skylark-pay.top",
      "wechat l***0",
      "qq 2***5",
      "whatsapp +44 791****3456",
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/13800138000|lucy\.liu|liulei|22334455|123456/);
    expect(entries[0]).toMatchObject({ conversation: "c1", verdict: "unknown", reason: "not-listed" });
  });

  it("is not written for what is ours", async () => {
    const { reports, now } = open();
    expect(await reports.report(register.checkContact("400-000-1234"), { conversation: "c1", at: now() })).toEqual({});
    expect(await reports.report([], { conversation: "c1", at: now() })).toEqual({});
  });

  it("is counted with others about the same contact, the latest first", async () => {
    const { asks, reports, pass, now } = open();
    await asks("skylark-pay.top");
    pass(day);
    await asks("t.me/skylark", "");
    await asks("https://skylark-pay.top/other", "c2");
    expect(await reports.reported(7)).toMatchObject([
      { kind: "link", masked: "skylark-pay.top", times: 2, firstAt: "2026-11-22T09:00:00.000Z", lastAt: now() },
      { kind: "telegram", times: 1 },
    ]);
    expect(JSON.stringify(await reports.reported(7))).not.toMatch(/"c1"|"c2"/);
    expect((await reports.reported(1)).map(({ times }) => times)).toEqual([1, 1]);
  });

  it("has an end, for one conversation, for the wallet's page and for a day", async () => {
    const { asks, reports, store } = open();
    for (let asked = 0; asked < mostInADay.conversation + 5; asked += 1) await asks(`evil-${asked}.com`);
    expect(await reports.reported(1)).toHaveLength(mostInADay.conversation);
    const expiresAt = new Date(start + day).toISOString();
    await store.commit({ add: { "reports/2026-11-22#page": { by: mostInADay.page - 1, expiresAt } } });
    expect(await asks("evil-a.com evil-b.com", "")).toHaveLength(1);
    expect(await asks("evil-c.com", "")).toHaveLength(0);
    await store.commit({ add: { "reports/2026-11-22#all": { by: mostInADay.all, expiresAt } } });
    expect(await asks("evil-d.com", "c2")).toHaveLength(0);
  });

  it("is erased after thirty days", async () => {
    const { asks, reports, pass, store } = open();
    await asks("evil.com");
    pass(daysKept * day - day);
    await asks("other-evil.com");
    await reports.sweep();
    expect(await reports.reported(daysKept)).toHaveLength(2);
    pass(day);
    await reports.sweep();
    expect((await reports.reported(daysKept)).map(({ masked }) => masked)).toEqual(["other-evil.com"]);
    expect(await store.ids("reports")).toEqual(["2026-12-21"]);
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
