import { afterEach, describe, expect, it } from "@jest/globals";
import type { Case } from "../../../src/domain/conversation.ts";
import { conversationKeys, type QueueEntry } from "../../../src/domain/conversation.ts";
import { openRecoveryDesk } from "./recovery-desk.ts";

const minute = 60_000;
const lin = { phone: "+8613800001001", email: "linxiaoyu@example.com", answer: "红星小学" };
let desk: Awaited<ReturnType<typeof openRecoveryDesk>>;
afterEach(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

const queued = async () => (await desk.store.read<QueueEntry>(conversationKeys.queue(desk.conversation))).value;
const cases = async () => {
  const ids = await desk.store.ids("case");
  return Promise.all(ids.map(async (id) => (await desk.store.read<Case>(`case/${id}#case`)).value!));
};

/** Up to the question whether the link may be sent, for the customer with phone, e-mail and a question. */
async function proveLin() {
  await desk.say("我的账号找不回来了");
  await desk.say("13800001001");
  await desk.say(await desk.code(lin.phone));
  const answer = async (said: string) => (said.includes("小学") ? desk.say(lin.answer) : desk.say("绍兴"));
  const prompt = (await desk.store.tail<{ text: string }>(conversationKeys.transcript(desk.conversation), 0)).at(-1)!;
  await answer(prompt.entry.text);
  return desk.say(await desk.code(lin.email));
}

describe("recovery", () => {
  it("goes from lost to a sign-in with the new password", async () => {
    desk = await openRecoveryDesk();
    expect(await proveLin()).toContain("l***u@example.com");
    expect(await desk.press("yes")).toContain("30 分钟");
    expect(await desk.setPassword(lin.email, "Lark-9-Evening")).toBe("saved");
    const after = await desk.pass(20_000);
    expect(after).toContain("新密码已生效");
    expect(desk.rows().length).toBeGreaterThan(0);
    expect(await desk.press("all-mine")).toContain("全部办完了");
    expect(await desk.sandbox.signIn({ phone: lin.phone, password: "Lark-9-Evening" })).not.toBe("refused");
    const told = (await desk.sandbox.messages()).filter(({ link }) => link?.includes("/not-me/"));
    expect(told.map(({ to }) => to).sort()).toEqual([lin.phone, lin.phone, lin.email, lin.email].sort());
  });

  it("goes through in English, with the contact named at once", async () => {
    desk = await openRecoveryDesk({ locale: "en-GB" });
    expect(await desk.say("I need to recover my account, it is emma.clarke@example.com")).toContain(
      "If this address is registered",
    );
    const next = await desk.say(await desk.code("emma.clarke@example.com"));
    await desk.say(next.includes("pet") ? "Biscuit" : "St Mary's Primary");
    await desk.press("authenticator");
    const app = await desk.sandbox.authenticatorCode("emma-clarke");
    expect(await desk.say(app === "none" ? "" : app.code)).toContain("Shall I send the link");
    await desk.press("yes");
    expect(await desk.setPassword("emma.clarke@example.com", "Lark-9-Evening")).toBe("saved");
    expect(await desk.pass(20_000)).toContain("The new password is in place");
  });

  it("leads an unrecognised payment to freeze, report, case and a person", async () => {
    desk = await openRecoveryDesk();
    await proveLin();
    await desk.press("yes");
    await desk.setPassword(lin.email, "Lark-9-Evening");
    await desk.pass(20_000);
    const [row] = desk.rows();
    expect(await desk.pick([row!.id])).toContain("要现在冻结账号吗");
    const said = await desk.press("yes");
    expect(said).toContain("账号已冻结");
    expect((await desk.wallet.profile("lin-xiaoyu")).status).toBe("frozen");
    const [opened] = await cases();
    expect(opened).toMatchObject({ kind: "unauthorised", customer: "lin-xiaoyu", facts: { transactions: row!.id } });
    expect(await queued()).toMatchObject({ reason: "fraud", caseId: opened!.id });
  });

  it("reads the same for an account that does not exist, to the letter", async () => {
    const told: string[] = [];
    for (const number of ["13800001001", "13900000009"]) {
      desk = await openRecoveryDesk();
      const said = [await desk.say("我的账号找不回来了"), await desk.say(number)];
      for (let tries = 0; tries < 5; tries += 1) said.push(await desk.say("000000"), JSON.stringify(desk.buttons()));
      said.push(await desk.press("resend"));
      said.push(await desk.pass(2 * minute), await desk.press("resend"));
      said.push(await desk.press("other-way"), JSON.stringify(desk.buttons()), await desk.press("email"));
      for (let tries = 0; tries < 5; tries += 1) said.push(await desk.say("000000"));
      told.push(said.join("\n"));
      expect((await queued())?.reason).toBe("verification-failed");
      if (number === "13800001001") await desk.close();
    }
    expect(told[1]).toBe(told[0]);
    expect(told[0]).toContain("错误次数太多");
  });

  it("takes another contact instead, and goes on with its code", async () => {
    desk = await openRecoveryDesk();
    await desk.say("我的账号找不回来了");
    await desk.say("13900000009");
    await desk.press("other-way");
    expect(await desk.press("another-contact")).toContain("手机号或邮箱");
    await desk.say(lin.email);
    expect(await desk.say(await desk.code(lin.email))).toContain("安全问题");
  });

  it("tells of wrong and late codes, and sends a new one", async () => {
    desk = await openRecoveryDesk();
    await desk.say("我的账号找不回来了");
    await desk.say("13800001001");
    const code = await desk.code(lin.phone);
    expect(await desk.say(code === "000000" ? "000001" : "000000")).toContain("还可以再试 4 次");
    await desk.pass(6 * minute);
    expect(await desk.say(code)).toContain("已经过了 5 分钟");
    expect(await desk.press("resend")).toContain("短信");
    expect(await desk.say(await desk.code(lin.phone))).toContain("安全问题");
  });

  it("ends with a proofing case for a customer without a second method", async () => {
    desk = await openRecoveryDesk();
    await desk.say("我的账号找不回来了");
    await desk.say("13800001008");
    expect(await desk.say(await desk.code("+8613800001008"))).toContain("目前只有一种能用");
    const [opened] = await cases();
    expect(opened).toMatchObject({ kind: "proofing", customer: "sun-li" });
    expect(await queued()).toMatchObject({ reason: "verification-failed", caseId: opened!.id });
  });

  it("explains a frozen account only after proof, and ends with a person for the unfreezing", async () => {
    desk = await openRecoveryDesk();
    await desk.say("我的账号找不回来了");
    expect(await desk.say("13800001005")).not.toContain("冻结");
    await desk.say(await desk.code("+8613800001005"));
    await desk.say("沈");
    await desk.press("email");
    expect(await desk.say(await desk.code("hejianguo@example.com"))).toContain("冻结状态");
    await desk.press("reset-anyway");
    await desk.press("yes");
    await desk.setPassword("hejianguo@example.com", "Lark-9-Evening");
    await desk.pass(20_000);
    if (desk.buttons().includes("all-mine")) await desk.press("all-mine");
    expect((await desk.wallet.profile("he-jianguo")).status).toBe("frozen");
    expect(await queued()).toMatchObject({ reason: "policy" });
  });

  it("offers a link again when its half hour is over, to another proved contact if wished", async () => {
    desk = await openRecoveryDesk();
    await proveLin();
    await desk.press("no");
    expect(desk.buttons()).toContain("stop");
    await desk.press(desk.buttons()[0]!);
    await desk.press("yes");
    expect(await desk.pass(31 * minute)).toContain("已经失效");
    // The proof went idle meanwhile: before another link it is asked for anew.
    expect(await desk.press("send-again")).toContain("验证码");
  });

  it("stops a replaced number's owner from recovering by text message", async () => {
    desk = await openRecoveryDesk();
    await desk.say("我的账号找不回来了");
    await desk.say("13800001004");
    expect(await desk.say(await desk.code("+8613800001004"))).toContain("目前只有一种能用");
    expect(await queued()).toMatchObject({ reason: "verification-failed" });
  });

  it("goes to a person after three wrong answers", async () => {
    desk = await openRecoveryDesk();
    await desk.say("我的账号找不回来了");
    await desk.say("13800001001");
    await desk.say(await desk.code(lin.phone));
    expect(await desk.say("光明小学")).toContain("还可以再答 2 次");
    await desk.say("长沙");
    expect(await desk.say("红旗小学")).toContain("不再接受验证");
    expect(await queued()).toMatchObject({ reason: "verification-failed" });
  });

  it("keeps every code and answer out of what is stored and shown", async () => {
    desk = await openRecoveryDesk();
    await proveLin();
    const codes = (await desk.sandbox.messages()).flatMap(({ code }) => code ?? []);
    const kept: unknown[] = [
      await desk.store.tail(conversationKeys.transcript(desk.conversation), 0),
      await desk.store.tail("audit/main#trail", 0),
    ];
    for (const kind of ["conversation", "account", "not-me"]) {
      for (const id of await desk.store.ids(kind))
        kept.push([...(await desk.store.parts(`${kind}/${id}`, "")).values()]);
    }
    kept.push(await desk.store.outbox(), await desk.store.inbox());
    const text = JSON.stringify(kept);
    expect(codes).toHaveLength(2);
    for (const secret of [...codes, lin.answer, "绍兴", lin.email]) expect(text).not.toContain(secret);
  });
});
