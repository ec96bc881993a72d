import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Wallet } from "../../src/wallet/wallet.ts";

/** What a wallet core must hold for the suite: its own ids for things in these situations. */
export interface WalletFixture {
  customer: string;
  /** E.164 and lower case, both the customer's. */
  phone: string;
  email: string;
  phoneContact: string;
  other: { customer: string; contact: string; payment: string };
  pending: { id: string; minor: number; counterparty: string };
  completed: string;
  refundable: string;
  frozenLongAgo: string;
  frozenJustNow: string;
  retryable: { customer: string; id: string };
  notRetryable: { customer: string; id: string };
  authenticator: { customer: string; code(): Promise<string> };
  answer: { customer: string; question: string; right: string };
}

/** The port's promises, for every adapter: what wallet.ts says, seen from outside. */
export function walletContract(name: string, open: () => Promise<{ wallet: Wallet; fixture: WalletFixture }>): void {
  describe(`${name} keeps the Wallet port's promises`, () => {
    let wallet: Wallet;
    let fixture: WalletFixture;
    let keys = 0;
    const write = (customer = fixture.customer) => ({ customer, key: `contract-${++keys}` });
    beforeEach(async () => {
      ({ wallet, fixture } = await open());
    });

    it("finds a customer by phone and by e-mail, and nobody by anything else", async () => {
      expect(await wallet.findCustomer({ phone: fixture.phone })).toBe(fixture.customer);
      expect(await wallet.findCustomer({ email: fixture.email })).toBe(fixture.customer);
      expect(await wallet.findCustomer({ phone: "+8613899999999" })).toBe("not-found");
      expect(await wallet.findCustomer({ email: "nobody@example.com" })).toBe("not-found");
      expect(await wallet.findCustomer({ email: fixture.phone })).toBe("not-found");
    });

    it("shows contacts and names masked only, and gives an address to who knows its id", async () => {
      const profile = await wallet.profile(fixture.customer);
      const shown = JSON.stringify(profile);
      for (const plain of [fixture.phone, fixture.phone.slice(3), fixture.email]) expect(shown).not.toContain(plain);
      expect(profile.contacts.length).toBeGreaterThanOrEqual(2);
      expect(await wallet.addressOf(fixture.phoneContact)).toEqual({ kind: "phone", address: fixture.phone });
      expect(await wallet.addressOf("no-such-contact")).toBe("not-found");
    });

    it("searches payments by time, amount, state and a part of the name, newest first", async () => {
      const all = await wallet.transactions(fixture.customer, {});
      expect(all.map(({ at }) => at)).toEqual(
        all
          .map(({ at }) => at)
          .sort()
          .reverse(),
      );
      const sought = all.find(({ id }) => id === fixture.pending.id)!;
      const ids = async (search: Parameters<Wallet["transactions"]>[1]) =>
        (await wallet.transactions(fixture.customer, search)).map(({ id }) => id);
      expect(await ids({ amount: sought.amount })).toEqual([sought.id]);
      expect(await ids({ counterparty: fixture.pending.counterparty })).toEqual([sought.id]);
      expect(await ids({ from: sought.at, to: sought.at })).toEqual([sought.id]);
      expect(await ids({ states: ["pending"] })).toContain(sought.id);
      expect(await ids({ states: ["completed"] })).not.toContain(sought.id);
      expect(await ids({ counterparty: "没有这个人" })).toEqual([]);
    });

    it("shows nobody another's money, and lets nobody move it", async () => {
      const { payment } = fixture.other;
      expect((await wallet.transactions(fixture.customer, {})).map(({ id }) => id)).not.toContain(payment);
      expect(await wallet.cancelPayment({ ...write(), transaction: payment })).toBe("not-found");
      expect(await wallet.refund({ ...write(), transaction: payment })).toBe("not-found");
      expect(await wallet.dispute({ ...write(), transaction: payment, reason: "x" })).toBe("not-found");
      expect(await wallet.retryWithdrawal({ ...write(), withdrawal: fixture.retryable.id })).toBe("not-found");
      expect(await wallet.sendResetLink({ ...write(), contactId: fixture.other.contact })).toBe("refused");
    });

    it("cancels what is pending and says so of what is completed", async () => {
      expect(await wallet.cancelPayment({ ...write(), transaction: fixture.pending.id })).toBe("cancelled");
      expect((await wallet.transactions(fixture.customer, { states: ["cancelled"] })).map(({ id }) => id)).toContain(
        fixture.pending.id,
      );
      expect(await wallet.cancelPayment({ ...write(), transaction: fixture.completed })).toBe("already-completed");
      expect(await wallet.cancelPayment({ ...write(), transaction: "no-such" })).toBe("not-found");
    });

    it("refunds once what may be refunded, and takes a dispute for the rest", async () => {
      expect(await wallet.refund({ ...write(), transaction: fixture.refundable })).toEqual({
        refundId: expect.any(String),
      });
      expect(await wallet.refund({ ...write(), transaction: fixture.refundable })).toBe("not-refundable");
      expect(await wallet.refund({ ...write(), transaction: fixture.completed })).toBe("not-refundable");
      expect(await wallet.dispute({ ...write(), transaction: fixture.completed, reason: "not received" })).toEqual({
        disputeId: expect.any(String),
      });
      expect(await wallet.dispute({ ...write(), transaction: fixture.completed, reason: "not received" })).toBe(
        "not-disputable",
      );
      expect(await wallet.reportUnauthorised({ ...write(), transactions: [fixture.pending.id] })).toEqual({
        reportId: expect.any(String),
      });
    });

    it("freezes at once and unfreezes only after the cooling time", async () => {
      expect(await wallet.freeze({ ...write(), reason: "asked" })).toBe("frozen");
      expect((await wallet.profile(fixture.customer)).status).toBe("frozen");
      expect(await wallet.freeze({ ...write(), reason: "asked" })).toBe("already-frozen");
      expect(await wallet.unfreeze(write())).toBe("cooling");
      expect(await wallet.unfreeze(write(fixture.frozenJustNow))).toBe("cooling");
      expect(await wallet.unfreeze(write(fixture.frozenLongAgo))).toBe("unfrozen");
      expect(await wallet.unfreeze(write(fixture.frozenLongAgo))).toBe("not-frozen");
    });

    it("sends a failed withdrawal again only when that can help", async () => {
      const { customer, id } = fixture.retryable;
      expect(await wallet.retryWithdrawal({ ...write(customer), withdrawal: id })).toBe("submitted");
      expect((await wallet.withdrawals(customer, {})).find((each) => each.id === id)).toMatchObject({
        stage: "submitted",
        retryable: false,
      });
      expect(await wallet.retryWithdrawal({ ...write(customer), withdrawal: id })).toBe("not-retryable");
      expect(
        await wallet.retryWithdrawal({ ...write(fixture.notRetryable.customer), withdrawal: fixture.notRetryable.id }),
      ).toBe("not-retryable");
    });

    it("gives links that end: for a new password, two steps and a real name", async () => {
      const sent = await wallet.sendResetLink({ ...write(), contactId: fixture.phoneContact });
      expect(sent).toEqual({ linkId: expect.any(String), expiresAt: expect.any(String) });
      expect(await wallet.resetLink(sent === "refused" ? "" : sent.linkId)).toBe("unused");
      expect(await wallet.resetLink("no-such-link")).toBe("expired");
      expect(await wallet.twoStepLink(write())).toEqual({
        url: expect.stringMatching(/^https?:/),
        expiresAt: expect.any(String),
      });
      expect(await wallet.realNameLink(write())).toEqual({
        url: expect.stringMatching(/^https?:/),
        expiresAt: expect.any(String),
      });
      expect(await wallet.endSessions(write())).toBe("done");
    });

    it("takes an authenticator code once and an answer only when it is right", async () => {
      const { customer, code } = fixture.authenticator;
      const now = await code();
      expect(await wallet.checkAuthenticator(fixture.customer, now)).toBe(false);
      expect(await wallet.checkAuthenticator(customer, now)).toBe(true);
      expect(await wallet.checkAuthenticator(customer, now)).toBe(false);
      expect(await wallet.checkAuthenticator(customer, "not a code")).toBe(false);
      const { question, right } = fixture.answer;
      expect(await wallet.checkAnswer(fixture.answer.customer, question, right)).toBe(true);
      expect(await wallet.checkAnswer(fixture.answer.customer, question, `${right}x`)).toBe(false);
    });

    it("executes a key once, refuses it for anything else, and remembers what it answered", async () => {
      const cancel = { ...write(), transaction: fixture.pending.id };
      expect(await Promise.all([wallet.cancelPayment(cancel), wallet.cancelPayment(cancel)])).toEqual([
        "cancelled",
        "cancelled",
      ]);
      await expect(wallet.cancelPayment({ ...cancel, transaction: fixture.completed })).rejects.toMatchObject({
        code: "parameters-differ",
      });
      expect(await wallet.operation(cancel.key)).toEqual({ state: "done", result: "cancelled" });
      expect(await wallet.voidOperation(cancel.key)).toEqual({ state: "done", result: "cancelled" });
    });

    it("refuses what was voided before it arrived", async () => {
      const { key } = write();
      expect(await wallet.operation(key)).toEqual({ state: "unknown" });
      expect(await wallet.voidOperation(key)).toEqual({ state: "void" });
      await expect(wallet.freeze({ customer: fixture.customer, reason: "late", key })).rejects.toThrow();
      expect((await wallet.profile(fixture.customer)).status).toBe("active");
      expect(await wallet.operation(key)).toEqual({ state: "void" });
    });

    it("changes a contact once for an approval, to an address nobody has, and keeps the old one for notices", async () => {
      const change = { contactId: fixture.phoneContact, approvalId: "approval-1" };
      expect(await wallet.changeContact({ ...write(), ...change })).toBe("refused");
      expect(await wallet.changeContact({ ...write(), ...change, newAddress: "not a phone" })).toBe("refused");
      expect(await wallet.changeContact({ ...write(), ...change, newAddress: "+8613800007777" })).toBe("changed");
      expect(await wallet.findCustomer({ phone: "+8613800007777" })).toBe(fixture.customer);
      expect(await wallet.findCustomer({ phone: fixture.phone })).toBe("not-found");
      expect(await wallet.addressOf(fixture.phoneContact)).toEqual({ kind: "phone", address: fixture.phone });
      expect((await wallet.riskSignals(fixture.customer)).contactsChangedAt).toEqual(expect.any(String));
      const now = (await wallet.profile(fixture.customer)).contacts.find(({ kind }) => kind === "phone")!;
      expect(
        await wallet.changeContact({
          ...write(),
          contactId: now.id,
          approvalId: "approval-1",
          newAddress: "+8613800007778",
        }),
      ).toBe("refused");
    });
  });
}
