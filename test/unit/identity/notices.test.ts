import { describe, expect, it } from "@jest/globals";
import { newId } from "../../../src/domain/ids.ts";
import { minute } from "../../../src/domain/instants.ts";
import { createApprovals } from "../../../src/identity/approvals.ts";
import { createNotMe } from "../../../src/identity/not-me.ts";
import { settleLeft } from "../../../src/identity/settle-left.ts";
import { openTestWallet } from "../wallet/open-test-wallet.ts";
import { createFakeWallet, customer, type FakeWallet } from "./fake-wallet.ts";
import { hold } from "./holdings.ts";
import { openRoom, type Room } from "./room.ts";

const acting = { conversation: "c1" };
const contacts = ["+8613800000001", "li@example.com"];

interface Scene {
  room: Room;
  wallet: FakeWallet;
}
type Doing = (scene: Scene) => Promise<unknown>;
const approved =
  (operation: "unfreeze" | "changeContact" | "sendResetLink", params: object): Doing =>
  async ({ room, wallet }) => {
    const approvals = createApprovals({ store: room.store, wallet, now: room.now, newId });
    const asked = await approvals.request({ conversation: "c1", operation, params, by: "mei" });
    const { id } = asked as { id: string };
    const seen = await approvals.open(id);
    await approvals.approve(id, { by: "tom", paramsHash: seen === "not-found" ? "" : seen.paramsHash });
    return room.gateway.runApproved(id, "tom");
  };
/** What R16 has everybody told of, by whoever does it. */
const doings: [what: string, call: keyof FakeWallet, by: Doing][] = [
  ["a freeze in the chat", "freeze", ({ room }) => room.gateway.write(acting, "freeze", { reason: "r" }, "run/step")],
  ["a freeze by an agent", "freeze", ({ room }) => room.gateway.write(acting, "freeze", { reason: "r" }, "desk:1")],
  ["a freeze by a “not me” link", "freeze", pressNotMe],
  ["an unfreezing", "unfreeze", approved("unfreeze", {})],
  [
    "a contact's change",
    "changeContact",
    approved("changeContact", { contactId: "li-mail", newAddress: "n@example.com" }),
  ],
  [
    "a reset link",
    "sendResetLink",
    ({ room }) => room.gateway.write(acting, "sendResetLink", { contactId: "li-mail" }, "run/step"),
  ],
  [
    "a link for two-step verification",
    "twoStepLink",
    ({ room }) => room.gateway.write(acting, "twoStepLink", {}, "run/step"),
  ],
  ["a reset link after a person's proofing", "sendResetLink", approved("sendResetLink", { contactId: "li-mail" })],
];

/** A link of an earlier notice, and its button. */
async function pressNotMe({ room, wallet }: Scene): Promise<unknown> {
  const { store, secrets, now } = room;
  await room.gateway.write(acting, "freeze", { reason: "r" }, "first");
  await room.deliver();
  const token = room.sent.at(-1)?.link?.split("/").at(-1) ?? "";
  room.sent.length = 0;
  const notMe = createNotMe({ store, wallet, secrets, now, newId, newCaseNumber: () => "WL-22222222" });
  return notMe.press(token);
}

async function open(): Promise<Scene> {
  const wallet = createFakeWallet([customer("li")]);
  const room = openRoom(wallet);
  await hold(room, "strong");
  return { wallet, room };
}
const queued = async ({ store }: Room) => (await store.outbox()).filter(({ route }) => route === "notice").length;

describe("every registered contact is told of", () => {
  it.each(doings)("%s, before it is said to be done", async (_, __, by) => {
    const scene = await open();
    const { room } = scene;
    await by(scene);
    expect(await queued(room)).toBe(contacts.length);
    await room.deliver();
    const told = room.sent.filter(({ link }) => link);
    expect(told.map(({ to }) => to.address).sort()).toEqual(contacts);
    expect(new Set(told.map(({ link }) => link)).size).toBe(contacts.length);
  });

  it.each(doings)("%s, also when the process dies in between, and once", async (what, call, by) => {
    const scene = await open();
    const { room, wallet } = scene;
    const isChat = /chat$|^a reset link$|two-step/.test(what);
    const real = wallet[call] as (...input: unknown[]) => Promise<unknown>;
    let seen = 0;
    Object.assign(wallet, {
      [call]: async (...input: unknown[]) => {
        const answer = await real(...input);
        seen += 1;
        // Of a “not me” link the first freeze is the one it tells of.
        if (seen === (what.includes("not me") ? 2 : 1)) throw new Error("killed");
        return answer;
      },
    });
    await by(scene).catch(() => undefined);
    expect(await queued(room)).toBe(0);
    const left = { store: room.store, gateway: room.gateway, now: room.now };
    if (isChat) room.pass(15 * minute);
    for (let starts = 0; starts < 3; starts += 1)
      await Promise.all([settleLeft(left, { atStart: true }), settleLeft(left, { atStart: true })]);
    expect(await queued(room)).toBe(contacts.length);
  });
});

describe("what is left of a write", () => {
  it("is asked for only when nobody else is at it any more", async () => {
    const { room, wallet } = await open();
    const asked: string[] = [];
    const gateway = {
      async settle(key: string) {
        asked.push(key);
        return { state: "running" as const };
      },
    };
    for (const key of ["run/step", "desk:1"]) {
      wallet.failNext = "freeze";
      await room.gateway.write(acting, "freeze", { reason: "r" }, key).catch(() => undefined);
    }
    const left = { store: room.store, gateway, now: room.now };
    await settleLeft(left);
    expect(asked).toEqual([]);
    room.pass(2 * minute);
    await settleLeft(left);
    expect(asked).toEqual(["desk:1"]);
    room.pass(13 * minute);
    await settleLeft(left);
    expect(asked).toEqual(["desk:1", "desk:1", "run/step"]);
  });
});

it("a contact that was replaced is told at its old address, and the one in its place as well", async () => {
  const { wallet, sandbox } = await openTestWallet();
  const fake = wallet as unknown as FakeWallet;
  const room = openRoom(fake);
  const at = room.now();
  const subject = { account: "lin-xiaoyu", face: "f", customer: "lin-xiaoyu" };
  const proofs = ["sms", "email"].map((method) => ({ method, at, countsTowardsStrong: true }));
  await room.store.commit({
    put: { "conversation/c1#identity": { subject, proofs, lastUsedAt: at, sends: {}, language: "zh-Hans" } },
  });
  await approved("changeContact", { contactId: "lin-xiaoyu-phone", newAddress: "+8613811112222" })({
    room,
    wallet: fake,
  });
  await room.deliver();
  expect(room.sent.map(({ to }) => to.address).sort()).toEqual([
    "+8613800001001",
    "+8613811112222",
    "linxiaoyu@example.com",
  ]);
  expect((await sandbox.ledger()).map(({ operation, state }) => `${operation} ${state}`)).toEqual([
    "changeContact done",
  ]);
});
