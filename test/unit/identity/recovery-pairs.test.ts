import { afterEach, describe, expect, it } from "@jest/globals";
import { newId } from "../../../src/domain/ids.ts";
import { createApprovals } from "../../../src/identity/approvals.ts";
import { openRecoveryDesk } from "./recovery-desk.ts";

const minute = 60_000;
const chen = { phone: "+8613800001003", typed: "13800001003", email: "chenhaoran@example.com", id: "chen-haoran" };
const password = "Lark-9-Evening";
let desk: Awaited<ReturnType<typeof openRecoveryDesk>>;
afterEach(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

type Method = "sms" | "email" | "authenticator";
const addressOf = (method: Method) => (method === "sms" ? chen.phone : chen.email);
async function appCode(): Promise<string> {
  const shown = await desk.sandbox.authenticatorCode(chen.id);
  return shown === "none" ? "none" : shown.code;
}

/** The first proof, by whatever was typed, and the question behind it. */
async function first(method: "sms" | "email"): Promise<string> {
  await desk.say("我的账号找不回来了");
  await desk.say(method === "sms" ? chen.typed : chen.email);
  const said = await desk.say(await desk.code(addressOf(method)));
  return desk.say(said.includes("小学") ? "实验二小" : "高");
}
async function second(method: Method): Promise<string> {
  await desk.press(method);
  return desk.say(method === "authenticator" ? await appCode() : await desk.code(addressOf(method)));
}

/** Two proofs by different methods, one of them a code. NIST SP 800-63B-4 4.2.1; security.md R15. */
const pairs = [
  ["sms", "email"],
  ["sms", "authenticator"],
  ["email", "sms"],
  ["email", "authenticator"],
] as const;

describe("an account comes back with", () => {
  it.each(pairs)("%s and %s, up to a sign-in that still wants the second factor", async (one, other) => {
    desk = await openRecoveryDesk();
    await first(one);
    expect(await second(other)).toContain("重设密码");
    await desk.press("yes");
    const link = (await desk.sandbox.messages()).findLast(({ link: url }) => url?.includes("/sandbox/reset/"))!;
    expect(link.to).toBe(one === "sms" && other === "authenticator" ? chen.phone : chen.email);
    expect(await desk.setPassword(link.to, password)).toBe("saved");
    expect(await desk.setPassword(link.to, "Lark-8-Morning")).toBe("gone");
    expect(await desk.sandbox.signIn({ email: chen.email, password })).toBe("refused");
    await desk.pass(30_000);
    expect(await desk.sandbox.signIn({ email: chen.email, password, code: await appCode() })).toBe(chen.id);
  });

  it("a person's proofing, when two agents have agreed", async () => {
    desk = await openRecoveryDesk();
    await desk.say("我的账号找不回来了");
    await desk.say("13800001008");
    await desk.say(await desk.code("+8613800001008"));
    const [caseId = ""] = await desk.store.ids("case");
    const { store, wallet, bot, conversation } = desk;
    const approvals = createApprovals({ store, wallet, now: desk.now, newId });
    const asked = await approvals.request({
      ...{ conversation, operation: "sendResetLink", params: { contactId: "sun-li-phone" }, by: "mei" },
      proofing: { customer: "sun-li", caseId },
    });
    const { id } = asked as { id: string };
    const { paramsHash } = (await approvals.open(id)) as { paramsHash: string };
    expect(await bot.gateway.runApproved(id, "tom")).toBe("refused");
    expect(await approvals.approve(id, { by: "tom", paramsHash })).toBe("approved");
    expect(await bot.gateway.runApproved(id, "tom")).toMatchObject({ result: { linkId: expect.any(String) } });
    await desk.pass(1_000);
    expect(await desk.setPassword("+8613800001008", password)).toBe("saved");
    expect(await desk.sandbox.signIn({ phone: "+8613800001008", password })).toBe("sun-li");
  });
});

describe("an account does not come back with", () => {
  it.each(["sms", "email"] as const)("%s alone, which is not offered twice", async (method) => {
    desk = await openRecoveryDesk();
    await first(method);
    expect(desk.buttons()).not.toContain(method);
    expect(await desk.bot.gateway.allowed({ conversation: desk.conversation }, "sendResetLink")).toEqual({
      wanted: ["strong"],
    });
    expect((await desk.sandbox.messages()).some(({ link }) => link?.includes("/sandbox/reset/"))).toBe(false);
  });

  it("a link of more than half an hour ago", async () => {
    desk = await openRecoveryDesk();
    await first("sms");
    await second("email");
    await desk.press("yes");
    await desk.pass(31 * minute);
    expect(await desk.setPassword(chen.email, password)).toBe("gone");
    expect(await desk.sandbox.signIn({ email: chen.email, password, code: await appCode() })).toBe("refused");
  });
});
