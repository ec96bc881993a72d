import { describe, expect, it } from "@jest/globals";
import { newId } from "../../../src/domain/ids.ts";
import { day, hour } from "../../../src/domain/instants.ts";
import type { Approval, ApprovedParams } from "../../../src/identity/approval.ts";
import { createApprovals } from "../../../src/identity/approvals.ts";
import { contact, createFakeWallet, customer, type FakeCustomer } from "./fake-wallet.ts";
import { hold } from "./holdings.ts";
import { openRoom } from "./room.ts";

const start = Date.parse("2026-11-22T08:00:00.000Z");
const ago = (ms: number) => new Date(start - ms).toISOString();
const longAgo = "2025-01-01T00:00:00.000Z";

async function open(more: Partial<FakeCustomer> = {}) {
  const li = customer("li", more as Parameters<typeof customer>[1]);
  li.profile.contacts.push(contact("li-new-phone", "phone", ago(hour)), contact("li-new-mail", "email", ago(6 * day)));
  const wallet = createFakeWallet([li, customer("wang")]);
  const room = openRoom(wallet);
  await hold(room, "strong");
  const approvals = createApprovals({ store: room.store, wallet, now: room.now, newId });
  const asks = (operation: Approval["operation"], params: ApprovedParams = {}) =>
    approvals.request({ ...{ conversation: "c1", operation, params }, by: "mei" });
  const waits = async (operation: Approval["operation"], params: ApprovedParams = {}) => {
    const { id } = (await asks(operation, params)) as { id: string };
    return (await approvals.open(id)) as Approval;
  };
  const approves = ({ id, paramsHash }: Approval) => approvals.approve(id, { by: "tom", paramsHash });
  const lines = async (act: string) => (await room.trail()).flatMap((line) => (line.act === act ? [line.outcome] : []));
  return { li, wallet, room, approvals, asks, waits, approves, lines };
}

describe("the contact of an approval", () => {
  it.each(["sendResetLink", "changeContact"] as const)("is the customer's own (%s)", async (operation) => {
    const { approvals, asks, lines } = await open();
    for (const contactId of ["wang-phone", "nobody", undefined])
      expect(await asks(operation, { contactId, newAddress: "n@example.com" })).toBe("contact-not-theirs");
    expect(await approvals.waiting()).toEqual([]);
    expect(await lines("approval.request")).toEqual(Array(3).fill("contact-not-theirs"));
  });

  it.each([
    ["a phone added an hour ago", "li-new-phone", {}, false],
    ["an e-mail added six days ago", "li-new-mail", {}, false],
    ["a phone whose SIM was changed yesterday", "li-phone", { simChangedAt: ago(day) }, false],
    ["a phone whose SIM was changed four days ago", "li-phone", { simChangedAt: ago(4 * day) }, true],
    ["a phone where contacts were changed on Monday", "li-phone", { contactsChangedAt: ago(6 * day) }, false],
    ["a phone when nobody can tell", "li-phone", "error", false],
    ["an e-mail when nobody can tell", "li-mail", "error", true],
    ["a phone where nothing has changed", "li-phone", {}, true],
  ] as const)("that a reset link goes to: %s", async (_, contactId, signals, isTaken) => {
    const { asks } = await open({ signals });
    const asked = await asks("sendResetLink", { contactId });
    expect(asked).toEqual(isTaken ? { id: expect.any(String) } : "contact-unsettled");
  });

  it("stands in the approval with its mask and since when it is on file, a young one that is to go, too", async () => {
    const { waits } = await open();
    expect((await waits("sendResetLink", { contactId: "li-mail" })).target).toEqual({
      ...{ kind: "email", masked: "l***i@example.com", since: longAgo },
    });
    expect((await waits("changeContact", { contactId: "li-new-phone", newAddress: "+8613900000008" })).target).toEqual({
      ...{ kind: "phone", masked: "138****0001", since: ago(hour) },
    });
    expect((await waits("unfreeze")).target).toBeUndefined();
  });

  it("is looked up again when it is approved", async () => {
    const { li, approvals, room, waits, approves, lines } = await open();
    const link = await waits("sendResetLink", { contactId: "li-phone" });
    const change = await waits("changeContact", { contactId: "li-mail", newAddress: "n@example.com" });
    const [phone, mail] = li.profile.contacts;
    li.signals = { simChangedAt: room.now() };
    expect(await approves(link)).toBe("contact-unsettled");
    li.signals = {};
    phone!.masked = "139****0009";
    expect(await approves(link)).toBe("contact-changed");
    mail!.since = room.now();
    expect(await approves(change)).toBe("contact-changed");
    li.profile.contacts = [phone!];
    expect(await approves(change)).toBe("contact-not-theirs");
    expect(await lines("approval.approve")).toEqual([
      ...["contact-unsettled", "contact-changed", "contact-changed", "contact-not-theirs"],
    ]);
    expect(await approvals.waiting()).toHaveLength(2);
    expect(await room.gateway.runApproved(change.id, "tom")).toBe("refused");
    phone!.masked = link.target!.masked;
    expect(await approves(link)).toBe("approved");
  });

  it("is part of what is approved: another one put in its place is not run", async () => {
    const { wallet, room, waits, approves } = await open();
    const change = await waits("changeContact", { contactId: "li-mail", newAddress: "n@example.com" });
    await approves(change);
    const key = `approval/${change.id}#approval`;
    const { value } = await room.store.read<Approval>(key);
    await room.store.commit({
      put: { [key]: { ...value, target: { ...value!.target, masked: "w***g@example.com" } } },
    });
    expect(await room.gateway.runApproved(change.id, "tom")).toBe("refused");
    expect(wallet.effects.size).toBe(0);
  });

  it("is neither asked for nor approved while the wallet core does not answer", async () => {
    const { wallet, approvals, asks, waits, approves } = await open();
    const link = await waits("sendResetLink", { contactId: "li-mail" });
    wallet.failNext = "profile";
    await expect(asks("sendResetLink", { contactId: "li-mail" })).rejects.toMatchObject({ code: "wallet-unreachable" });
    wallet.failNext = "profile";
    await expect(approves(link)).rejects.toMatchObject({ code: "wallet-unreachable" });
    expect((await approvals.waiting()).map(({ id }) => id)).toEqual([link.id]);
  });
});

describe("a freeze", () => {
  const freezes = { conversation: "c1" };

  it("turns down what waits for a second agent about this customer, and nothing of anybody else's", async () => {
    const { approvals, room, waits, approves } = await open();
    const link = await waits("sendResetLink", { contactId: "li-mail" });
    const change = await waits("changeContact", { contactId: "li-mail", newAddress: "n@example.com" });
    await approvals.request({
      ...{ conversation: "c2", operation: "sendResetLink", params: { contactId: "wang-mail" }, by: "mei" },
      proofing: { customer: "wang", caseId: "WL-AAAAAAA1" },
    });
    await room.gateway.write(freezes, "freeze", { reason: "r" }, "k");
    expect((await approvals.waiting()).map((each) => each.customer)).toEqual(["wang"]);
    expect(await Promise.all([approves(link), approves(change)])).toEqual(["not-found", "not-found"]);
    const denials = (await room.trail()).filter(({ act }) => act === "approval.deny");
    expect(denials.map(({ outcome, account }) => [outcome, account])).toEqual(Array(2).fill(["frozen", "li"]));
    // What is asked for after it waits as ever: an account is opened again this way.
    await waits("unfreeze");
    expect(await approvals.waiting()).toHaveLength(2);
  });

  it("does so too when it is only learnt afterwards that it was done", async () => {
    const { wallet, approvals, room, waits } = await open();
    await waits("unfreeze");
    const freeze = wallet.freeze;
    wallet.freeze = async (write) => {
      await freeze(write);
      throw new Error("the answer was lost");
    };
    await expect(room.gateway.write(freezes, "freeze", { reason: "r" }, "k")).rejects.toThrow("lost");
    expect(await approvals.waiting()).toHaveLength(1);
    await room.gateway.settle("k");
    expect(await approvals.waiting()).toEqual([]);
  });

  it("that never came about, or of an account that was frozen, leaves it waiting", async () => {
    const { wallet, approvals, room, waits } = await open();
    await waits("unfreeze");
    wallet.failNext = "freeze";
    await room.gateway.write(freezes, "freeze", { reason: "r" }, "k1").catch(() => undefined);
    await room.gateway.settle("k1");
    wallet.freeze = async () => "already-frozen";
    await room.gateway.write(freezes, "freeze", { reason: "r" }, "k2");
    expect(await approvals.waiting()).toHaveLength(1);
  });
});
