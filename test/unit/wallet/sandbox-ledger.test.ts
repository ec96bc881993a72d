import { describe, expect, it } from "@jest/globals";
import { openTestWallet } from "./open-test-wallet.ts";

const pending = { customer: "lin-xiaoyu", transaction: "PAY-4T8XNC6R" };
const stateOf = async (wallet: Awaited<ReturnType<typeof openTestWallet>>["wallet"], id: string) =>
  (await wallet.transactions("lin-xiaoyu", {})).find((each) => each.id === id)?.state;

describe("the sandbox ledger", () => {
  it("executes a write once for its key and gives the first answer again", async () => {
    const { wallet, sandbox } = await openTestWallet();
    expect(await wallet.cancelPayment({ ...pending, key: "k" })).toBe("cancelled");
    expect(await wallet.cancelPayment({ ...pending, key: "k" })).toBe("cancelled");
    expect(await sandbox.ledger()).toMatchObject([
      { key: "k", operation: "cancelPayment", customer: "lin-xiaoyu", state: "done", amount: 35000 },
    ]);
    expect(await wallet.operation("k")).toEqual({ state: "done", operation: "cancelPayment", result: "cancelled" });
  });

  it("executes a hundred of the same at the same time once", async () => {
    const { wallet, sandbox } = await openTestWallet();
    const refund = { customer: "lin-xiaoyu", transaction: "PAY-8N5CQT4G", key: "k" };
    const answers = await Promise.all(Array.from({ length: 100 }, () => wallet.refund(refund)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await sandbox.ledger()).toHaveLength(1);
  });

  it("refuses a key that was used for other parameters, another operation or another customer", async () => {
    const { wallet, sandbox } = await openTestWallet();
    await wallet.cancelPayment({ ...pending, key: "k" });
    await expect(wallet.cancelPayment({ ...pending, transaction: "PAY-7K3M9Q2X", key: "k" })).rejects.toMatchObject({
      code: "parameters-differ",
    });
    await expect(wallet.refund({ ...pending, key: "k" })).rejects.toMatchObject({ code: "parameters-differ" });
    await expect(wallet.cancelPayment({ ...pending, customer: "yu-fan", key: "k" })).rejects.toMatchObject({
      code: "parameters-differ",
    });
    expect(await stateOf(wallet, "PAY-7K3M9Q2X")).toBe("pending");
    expect(await sandbox.ledger()).toHaveLength(1);
  });

  it("executes a repeated key again with its own key-dedupe switched off", async () => {
    const { wallet, sandbox } = await openTestWallet();
    sandbox.dedupe(false);
    await wallet.freeze({ customer: "lin-xiaoyu", reason: "asked", key: "k" });
    expect(await wallet.freeze({ customer: "lin-xiaoyu", reason: "asked", key: "k" })).toBe("already-frozen");
    expect((await sandbox.ledger()).map(({ state }) => state)).toEqual(["done", "refused"]);
  });

  it("refuses a voided operation that arrives late, with key-dedupe on or off", async () => {
    const { wallet, sandbox } = await openTestWallet();
    expect(await wallet.operation("k")).toEqual({ state: "unknown" });
    expect(await wallet.voidOperation("k")).toEqual({ state: "void" });
    await expect(wallet.cancelPayment({ ...pending, key: "k" })).rejects.toMatchObject({ code: "not-allowed" });
    sandbox.dedupe(false);
    await expect(wallet.cancelPayment({ ...pending, key: "k" })).rejects.toMatchObject({ code: "not-allowed" });
    expect(await stateOf(wallet, "PAY-4T8XNC6R")).toBe("pending");
    expect(await wallet.operation("k")).toEqual({ state: "void" });
  });

  it("voids nothing that is done, and says what it found", async () => {
    const { wallet } = await openTestWallet();
    await wallet.cancelPayment({ ...pending, key: "k" });
    expect(await wallet.voidOperation("k")).toEqual({ state: "done", operation: "cancelPayment", result: "cancelled" });
    await wallet.unfreeze({ customer: "lin-xiaoyu", key: "u" });
    expect(await wallet.voidOperation("u")).toEqual({ state: "refused", operation: "unfreeze", result: "not-frozen" });
  });

  it("a failure before the effect leaves nothing, one after the effect is found under its key", async () => {
    const { wallet, sandbox } = await openTestWallet();
    sandbox.disturb({ operation: "cancelPayment", times: 1, fail: "before-effect" });
    await expect(wallet.cancelPayment({ ...pending, key: "a" })).rejects.toMatchObject({ code: "wallet-unreachable" });
    expect(await wallet.operation("a")).toEqual({ state: "unknown" });
    sandbox.disturb({ operation: "cancelPayment", times: 1, fail: "after-effect" });
    await expect(wallet.cancelPayment({ ...pending, key: "b" })).rejects.toMatchObject({ code: "wallet-unreachable" });
    expect(await wallet.operation("b")).toEqual({ state: "done", operation: "cancelPayment", result: "cancelled" });
  });

  it("an effect that is on its way is running, may be voided, and then does nothing when it arrives", async () => {
    const held: (() => void)[] = [];
    const { openSandboxWallet } = await import("../../../src/wallet/sandbox-wallet.ts");
    const { scratch, testClock } = await import("./open-test-wallet.ts");
    let ids = 0;
    const { wallet, sandbox } = await openSandboxWallet({
      dir: scratch(),
      now: testClock().now,
      newId: () => `id-${++ids}`,
      publicUrl: "http://localhost",
      sleep: () => new Promise((resolve) => held.push(resolve)),
    });
    sandbox.disturb({ operation: "cancelPayment", times: 2, beforeMs: 10_000, fail: "late-effect" });
    await expect(wallet.cancelPayment({ ...pending, key: "late" })).rejects.toMatchObject({
      code: "wallet-unreachable",
    });
    await expect(
      wallet.cancelPayment({ customer: "lin-xiaoyu", transaction: "PAY-7K3M9Q2X", key: "kept" }),
    ).rejects.toMatchObject({ code: "wallet-unreachable" });
    expect(await wallet.operation("late")).toEqual({ state: "running" });
    expect(await wallet.voidOperation("late")).toEqual({ state: "void" });
    for (const release of held) release();
    await sandbox.arrived();
    expect(await stateOf(wallet, "PAY-4T8XNC6R")).toBe("pending");
    expect(await wallet.operation("kept")).toEqual({ state: "done", operation: "cancelPayment", result: "cancelled" });
  });

  it("reads can fail and be slow too", async () => {
    const { wallet, sandbox, slept } = await openTestWallet({ latencyMs: 40 });
    sandbox.disturb({ operation: "riskSignals", times: 1, beforeMs: 7, fail: "before-effect" });
    await wallet.profile("lin-xiaoyu");
    await expect(wallet.riskSignals("lin-xiaoyu")).rejects.toMatchObject({ code: "wallet-unreachable" });
    expect(await wallet.riskSignals("lin-xiaoyu")).toEqual({});
    expect(slept).toEqual([40, 40, 7, 40]);
  });
});
