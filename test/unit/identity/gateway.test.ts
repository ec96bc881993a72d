import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Fault } from "../../../src/domain/fault.ts";
import { newId } from "../../../src/domain/ids.ts";
import { day, minute } from "../../../src/domain/instants.ts";
import { createApprovals } from "../../../src/identity/approvals.ts";
import type { AuditEntry } from "../../../src/identity/audit.ts";
import { createGateway } from "../../../src/identity/create-gateway.ts";
import type { Operation, WriteName } from "../../../src/identity/gateway.ts";
import type { Proof } from "../../../src/identity/identity-state.ts";
import { NeedsProof } from "../../../src/identity/levels.ts";
import { openNotice } from "../../../src/identity/notices.ts";
import { policy, ruleOf } from "../../../src/identity/policy.ts";
import { type Chained, verifyChain } from "../../../src/store/chain.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { expected, type Holding, hold, holdings, params } from "./holdings.ts";
import { openRoom, phone, type Room } from "./room.ts";

const acting = { conversation: "c1" };
async function tryIt(room: Room, operation: Operation): Promise<"done" | "refused"> {
  const reads = room.gateway.reads(acting);
  const calls: Record<string, () => Promise<unknown>> = {
    profile: () => reads.profile(),
    transactions: () => reads.transactions({}),
    withdrawals: () => reads.withdrawals({}),
    cases: () => reads.cases(),
    resetLink: () => reads.resetLink("guessed"),
  };
  const name = operation as WriteName;
  try {
    await (calls[operation] ?? (() => room.gateway.write(acting, name, params[name], `key-${operation}`)))();
    return "done";
  } catch {
    return "refused";
  }
}

describe("the policy", () => {
  const cells = (Object.keys(expected) as Operation[]).flatMap((operation) =>
    (Object.keys(holdings) as Holding[]).map((holding) => [operation, holding] as const),
  );

  it("has a row for every operation", () => {
    expect(Object.keys(policy).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(cells)("%s with %s", async (operation, holding) => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    await hold(room, holding);
    const allowed = expected[operation].includes(holding);
    const lines = async () =>
      (await room.trail()).flatMap(({ act, outcome }) => (act === `wallet.${operation}` ? [outcome] : []));
    const asked = await room.gateway.allowed(acting, operation);
    if (operation !== "resetLink") {
      expect(asked === "allowed").toBe(allowed);
      expect(await lines()).toEqual(allowed ? [] : ["refused"]);
    }
    const before = await lines();
    expect(await tryIt(room, operation)).toBe(allowed ? "done" : "refused");
    expect(wallet.calls.includes(operation)).toBe(allowed);
    if (operation === "resetLink") return;
    expect(await lines()).toEqual([...before, allowed ? "allowed" : "refused"]);
  });

  it("refuses what nobody wrote down", async () => {
    const room = openRoom(createFakeWallet([customer("li")]));
    await hold(room, "strong");
    for (const name of ["drain", "constructor", "__proto__", "toString"]) {
      expect(ruleOf(name).levels).toEqual([]);
      await expect(room.gateway.write(acting, name as WriteName, {} as never, "k")).rejects.toThrow();
    }
  });
});

describe("the gateway", () => {
  it("says what is wanted", async () => {
    const room = openRoom(createFakeWallet([customer("li")]));
    await expect(room.gateway.reads(acting).transactions({})).rejects.toBeInstanceOf(NeedsProof);
    await expect(room.gateway.reads(acting).transactions({})).rejects.toMatchObject({
      wanted: ["email", "possession", "strong"],
    });
  });

  it("does nothing when the audit line cannot be written", async () => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    await hold(room, "strong");
    const broken = createGateway({
      secrets: room.secrets,
      now: room.now,
      newId,
      wallet,
      store: {
        read: room.store.read,
        parts: room.store.parts,
        commit: async () => {
          throw new Error("disk full");
        },
      },
    });
    await expect(broken.write(acting, "cancelPayment", { transaction: "t" }, "k")).rejects.toMatchObject({
      code: "audit-failed",
    });
    await expect(broken.reads(acting).transactions({})).rejects.toMatchObject({ code: "audit-failed" });
    await expect(broken.allowed(acting, "unfreeze")).rejects.toMatchObject({ code: "audit-failed" });
    expect(wallet.calls).toEqual([]);
  });

  it("does nothing for a conversation that was handed back while it decided", async () => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    await hold(room, "strong");
    let reads = 0;
    const store = {
      commit: room.store.commit,
      parts: room.store.parts,
      read: async (key: string) => {
        const found = await room.store.read(key);
        reads += 1;
        if (reads === 1) await room.store.commit({ put: { "conversation/c1#identity": null } });
        return found as never;
      },
    };
    const gateway = createGateway({ secrets: room.secrets, now: room.now, newId, wallet, store });
    await expect(gateway.write(acting, "cancelPayment", { transaction: "t" }, "k")).rejects.toBeInstanceOf(NeedsProof);
    expect(wallet.effects.size).toBe(0);
  });

  it("acts on the customer of the grant, and hands on nothing but the operation's own parameters", async () => {
    const wallet = createFakeWallet([customer("li"), customer("wang", { addresses: {} })]);
    const room = openRoom(wallet);
    await hold(room, "possession");
    await room.gateway.write(
      acting,
      "cancelPayment",
      { transaction: "t", customer: "wang", key: "other" } as never,
      "k",
    );
    expect([...wallet.effects]).toEqual([
      ["k", { operation: "cancelPayment", input: { customer: "li", key: "k", transaction: "t" } }],
    ]);
  });

  it("tells every contact of a freeze, once, and still after the process died between effect and notice", async () => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    await hold(room, "email");
    await room.gateway.write(acting, "freeze", { reason: "r" }, "k1");
    expect(await room.store.outbox()).toHaveLength(2);

    const dying = createFakeWallet([customer("li")]);
    const second = openRoom(dying);
    await hold(second, "email");
    const { freeze } = dying;
    dying.freeze = async (input) => {
      await freeze(input);
      throw new Error("killed");
    };
    await expect(second.gateway.write(acting, "freeze", { reason: "r" }, "k2")).rejects.toThrow("killed");
    expect(await second.store.outbox()).toHaveLength(0);
    await Promise.all(Array.from({ length: 10 }, () => second.gateway.settle("k2")));
    expect((await second.store.outbox()).map(({ route }) => route)).toEqual(["notice", "notice"]);
    await second.deliver();
    expect(second.sent.map(({ to }) => to.address).sort()).toEqual(["+8613800000001", "li@example.com"]);
    expect(new Set(second.sent.map(({ link }) => link)).size).toBe(2);
  });

  it("voids a write that the wallet never heard of, and then owes no notice", async () => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    await hold(room, "email");
    wallet.failNext = "freeze";
    await expect(room.gateway.write(acting, "freeze", { reason: "r" }, "k")).rejects.toThrow();
    expect((await room.gateway.settle("k")).state).toBe("void");
    expect(await room.store.outbox()).toEqual([]);
    expect((await room.store.read("work#write/k")).value ?? null).toBeNull();
  });

  it("wants more for a fourth weak freeze in a week; the same key may come again", async () => {
    const room = openRoom(createFakeWallet([customer("li")]));
    await hold(room, "session");
    for (const key of ["a", "b", "c", "c"]) await room.gateway.write(acting, "freeze", { reason: "r" }, key);
    expect(await room.gateway.allowed(acting, "freeze")).toEqual({ wanted: ["possession", "strong"] });
    await expect(room.gateway.write(acting, "freeze", { reason: "r" }, "d")).rejects.toMatchObject({
      wanted: ["possession", "strong"],
    });
    await hold(room, "possession");
    await room.gateway.write(acting, "freeze", { reason: "r" }, "e");
    room.pass(7 * day);
    await hold(room, "session");
    expect(await room.gateway.allowed(acting, "freeze")).toBe("allowed");
  });

  it("counts no freeze that was void before it arrived", async () => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    await hold(room, "session");
    for (const key of ["a", "b", "c", "d"]) {
      wallet.failNext = "freeze";
      await expect(room.gateway.write(acting, "freeze", { reason: "r" }, key)).rejects.toThrow();
      expect((await room.gateway.settle(key)).state).toBe("void");
    }
    expect(await room.gateway.allowed(acting, "freeze")).toBe("allowed");
  });

  it("leaves open what the wallet cannot tell now", async () => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    await hold(room, "session");
    for (const call of ["operation", "voidOperation"] as const) {
      wallet.failNext = call;
      expect(await room.gateway.settle(`key-${call}`)).toEqual({ state: "running" });
    }
  });

  it("sends a reset link to nothing but a contact proved in this recovery", async () => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    await room.prove(phone);
    const state = (await room.store.read<{ proofs: Proof[] }>("conversation/c1#identity")).value!;
    const proofs = [...state.proofs, { method: "authenticator", at: room.now(), countsTowardsStrong: true }];
    await room.store.commit({ put: { "conversation/c1#identity": { ...state, proofs } } });
    await expect(room.gateway.write(acting, "sendResetLink", { contactId: "li-mail" }, "k")).rejects.toMatchObject({
      code: "not-allowed",
    });
    expect(wallet.effects.size).toBe(0);
    await room.gateway.write(acting, "sendResetLink", { contactId: "li-phone" }, "k");
    expect(wallet.effects.size).toBe(1);
  });

  it("lets a recovery go on after the proof went idle, for its own link only", async () => {
    const room = openRoom(createFakeWallet([customer("li")]));
    await hold(room, "strong");
    const { linkId } = (await room.gateway.write(acting, "sendResetLink", { contactId: "li-mail" }, "k")) as {
      linkId: string;
    };
    for (let polls = 0; polls < 100; polls += 1) {
      room.pass(15_000);
      expect(await room.gateway.reads(acting).resetLink(linkId)).toBe("used");
    }
    await expect(room.gateway.reads(acting).transactions({})).rejects.toBeInstanceOf(NeedsProof);
    await expect(room.gateway.reads(acting).resetLink("someone else's")).rejects.toMatchObject({ code: "not-allowed" });
    expect(await room.gateway.allowed(acting, "endSessions")).toBe("allowed");
    expect(await room.gateway.allowed(acting, "cancelPayment")).not.toBe("allowed");
    expect(await room.settle(() => room.proving().notifyAll("recovered"))).toBe("queued");
    room.pass(40 * minute);
    expect(await room.gateway.allowed(acting, "endSessions")).not.toBe("allowed");
    expect(await room.settle(() => room.proving().notifyAll("recovered"))).toBe("nobody");
  });

  it("tells of a recovery whoever was recovered, though the wallet's page has named somebody else since", async () => {
    const room = openRoom(createFakeWallet([customer("li"), customer("wang")]));
    await hold(room, "strong");
    await room.gateway.write(acting, "sendResetLink", { contactId: "li-mail" }, "k");
    await room.store.commit({
      put: { "conversation/c1#identity": { hostIdentity: { customer: "wang", at: room.now() } } },
    });
    await room.settle(() => room.proving().notifyAll("recovered"));
    expect((await room.trail()).at(-1)).toMatchObject({ act: "notice.recovered", account: "li" });
  });
});

describe("the audit trail", () => {
  it("is chained: a line taken out or changed is found, and no secret is in it", async () => {
    const room = openRoom(createFakeWallet([customer("li")]));
    await room.prove(phone);
    await room.check("000000");
    await room.gateway.write(acting, "freeze", { reason: "r" }, "k");
    const entries = await room.store.tail<Chained<AuditEntry>>("audit/main#trail", 0);
    expect(entries.map(({ entry }) => entry.entry.act)).toEqual([
      "subject.named",
      "code.issue",
      "code.check",
      "code.check",
      "wallet.freeze",
      "wallet.freeze.settled",
    ]);
    expect(verifyChain(entries)).toBe("intact");
    expect(verifyChain(entries.filter((_, index) => index !== 2))).not.toBe("intact");
    const changed = structuredClone(entries);
    changed[3]!.entry.entry.outcome = "refused";
    expect(verifyChain(changed)).toEqual({ brokenAt: entries[3]!.seq });
    const text = JSON.stringify(entries);
    for (const secret of [room.lastCode(), "13800000001", "li@example.com"]) expect(text).not.toContain(secret);
  });
});

describe("four eyes", () => {
  const open = async (holding: Holding = "strong") => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    await hold(room, holding);
    const approvals = createApprovals({ store: room.store, wallet, now: room.now, newId });
    const request = async (by = "mei") => {
      const requested = await approvals.request({ conversation: "c1", operation: "unfreeze", params: {}, by });
      return typeof requested === "string" ? requested : requested.id;
    };
    const seen = async (id: string) => {
      const approval = await approvals.open(id);
      return approval === "not-found" ? "" : approval.paramsHash;
    };
    return { wallet, room, approvals, request, seen };
  };

  it("runs exactly what a second agent approved, once, without a live grant", async () => {
    const { wallet, room, approvals, request, seen } = await open();
    const id = await request();
    expect(await approvals.approve(id, { by: "mei", paramsHash: await seen(id) })).toBe("same-person");
    expect(await room.gateway.runApproved(id, "mei")).toBe("refused");
    expect(await approvals.approve(id, { by: "tom", paramsHash: "another" })).toBe("differs");
    expect(await approvals.approve(id, { by: "tom", paramsHash: await seen(id) })).toBe("approved");
    await room.store.commit({ put: { "conversation/c1#identity": null } });
    const runs = await Promise.all([room.gateway.runApproved(id, "tom"), room.gateway.runApproved(id, "tom")]);
    expect(runs.filter((run) => run !== "refused")).toEqual([{ result: "unfrozen" }]);
    expect([...wallet.effects.values()]).toEqual([
      { operation: "unfreeze", input: { customer: "li", key: `approval:${id}` } },
    ]);
    expect((await room.store.outbox()).map(({ route }) => route)).toEqual(["notice", "notice"]);
  });

  it("asks what became of it where the core fell silent, and calls nothing done or failed that nobody knows", async () => {
    const approved = async () => {
      const opened = await open();
      const id = await opened.request();
      await opened.approvals.approve(id, { by: "tom", paramsHash: await opened.seen(id) });
      return { ...opened, id };
    };
    const lost = await approved();
    const unfreeze = lost.wallet.unfreeze;
    lost.wallet.unfreeze = async (write) => {
      await unfreeze(write);
      throw new Fault("wallet-unreachable", "the answer was lost");
    };
    expect(await lost.room.gateway.runApproved(lost.id, "tom")).toEqual({ result: "unfrozen" });
    expect(lost.wallet.effects.size).toBe(1);
    expect((await lost.room.store.outbox()).map(({ route }) => route)).toEqual(["notice", "notice"]);

    const never = await approved();
    never.wallet.failNext = "unfreeze";
    expect(await never.room.gateway.runApproved(never.id, "tom")).toBe("unsure");
    expect(never.wallet.calls).toContain("voidOperation");
    expect(never.wallet.effects.size).toBe(0);

    const silent = await approved();
    const unreachable = async () => {
      throw new Fault("wallet-unreachable", "down");
    };
    Object.assign(silent.wallet, { unfreeze: unreachable, operation: unreachable });
    expect(await silent.room.gateway.runApproved(silent.id, "tom")).toBe("unsure");
    expect(await silent.room.store.outbox()).toEqual([]);
  });

  it("tells the contacts in the language the conversation is held in, also of what agents approved", async () => {
    const { room, approvals, request, seen } = await open();
    await room.store.commit({ put: { "conversation/c1#state": { language: "en" } } });
    const id = await request();
    await approvals.approve(id, { by: "tom", paramsHash: await seen(id) });
    await room.gateway.runApproved(id, "tom");
    await room.store.commit({
      put: { "conversation/c1#state": { language: "zh-Hant" }, "conversation/c1#identity": null },
    });
    await hold(room, "session");
    await room.gateway.write(acting, "freeze", { reason: "r" }, "k");
    const notices = (await room.store.outbox()).map(({ id: item, payload }) => openNotice(payload, item, room.secrets));
    expect(notices.map(({ kind, language }) => `${kind} ${language}`).sort()).toEqual([
      "freeze zh-Hant",
      "freeze zh-Hant",
      "unfreeze en",
      "unfreeze en",
    ]);
  });

  it("wants strong when it is requested, or a proofing with its case", async () => {
    const { approvals, request } = await open("possession");
    expect(await request()).toBe("needs-proof");
    const proofed = await approvals.request({
      conversation: "c1",
      operation: "sendResetLink",
      params: { contactId: "li-mail" },
      by: "mei",
      proofing: { customer: "li", caseId: "WL-22222222" },
    });
    expect(proofed).toHaveProperty("id");
  });

  it("ends after a day, and with changed parameters", async () => {
    const late = await open();
    const lateId = await late.request();
    late.room.pass(day);
    expect(await late.approvals.approve(lateId, { by: "tom", paramsHash: await late.seen(lateId) })).toBe("expired");

    const changed = await open();
    const id = await changed.request();
    await changed.approvals.approve(id, { by: "tom", paramsHash: await changed.seen(id) });
    const approval = await changed.approvals.open(id);
    await changed.room.store.commit({
      put: { [`approval/${id}#approval`]: { ...(approval as object), customer: "wang" } },
    });
    expect(await changed.room.gateway.runApproved(id, "tom")).toBe("refused");
    expect(changed.wallet.effects.size).toBe(0);
  });

  it("is the only way a frozen account opens again, whatever is tried in whatever order", async () => {
    type Act = "freeze" | "write" | "request" | "approve-same" | "approve-other" | "run" | "day";
    const acts = fc.array(
      fc.constantFrom<Act>("freeze", "write", "request", "approve-same", "approve-other", "run", "day"),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        acts,
        fc.constantFrom<Holding>("session", "email", "possession", "strong"),
        async (path, holding) => {
          const { wallet, room, approvals, request, seen } = await open(holding);
          let id = "none";
          let approvedByOther = false;
          for (const [index, act] of path.entries()) {
            if (act === "freeze") await tryIt(room, "freeze");
            else if (act === "write")
              await room.gateway.write(acting, "unfreeze", {}, `w${index}`).catch(() => undefined);
            else if (act === "request") {
              id = await request();
              approvedByOther = false;
            } else if (act === "day") room.pass(day);
            else if (act === "run") {
              const ran = await room.gateway.runApproved(id, "tom");
              expect(ran !== "refused").toBe(approvedByOther && ran !== "refused");
            } else {
              const by = act === "approve-same" ? "mei" : "tom";
              const outcome = await approvals.approve(id, { by, paramsHash: await seen(id) });
              if (outcome === "approved") {
                expect(by).toBe("tom");
                approvedByOther = true;
              }
            }
          }
          const unfrozen = [...wallet.effects.values()].some(({ operation }) => operation === "unfreeze");
          if (unfrozen) expect([holding, path.includes("approve-other")]).toEqual(["strong", true]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
