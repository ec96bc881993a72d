import { describe, expect, it } from "@jest/globals";
import { openSandboxFile } from "../../../src/wallet/sandbox-file.ts";
import { openTestWallet } from "./open-test-wallet.ts";

interface Counter {
  count: number;
}

function slowAdapter() {
  const written: number[] = [];
  const waiting: (() => void)[] = [];
  let fails = false;
  return {
    written,
    fail: () => {
      fails = true;
    },
    release: () => waiting.splice(0).forEach((go) => void go()),
    read: async () => null,
    async write(data: Counter) {
      const { count } = data;
      if (written.length > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      if (fails) throw new Error("disk full");
      written.push(count);
    },
  };
}

describe("openSandboxFile", () => {
  it("lets changes that come during a write share the next one, and answers none before its own", async () => {
    const adapter = slowAdapter();
    const file = await openSandboxFile<Counter>(adapter, async () => ({ count: 0 }));
    const answered: number[] = [];
    const changes = Array.from({ length: 20 }, () =>
      file.change((data) => (data.count += 1)).then((count) => answered.push(count)),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toEqual([]);
    const later = file.change((data) => (data.count += 1));
    while (adapter.written.length < 3) {
      adapter.release();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all([...changes, later]);
    expect(adapter.written.length).toBe(3);
    expect(adapter.written.at(-1)).toBe(21);
  });

  it("changes nothing when a step throws", async () => {
    const file = await openSandboxFile<Counter>(
      { read: async () => ({ count: 7 }), write: async () => undefined },
      async () => ({ count: 0 }),
    );
    await expect(
      file.change(() => {
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await file.read(({ count }) => count)).toBe(7);
  });

  it("answers nothing any more once a write has failed", async () => {
    const adapter = slowAdapter();
    const file = await openSandboxFile<Counter>(adapter, async () => ({ count: 0 }));
    adapter.fail();
    const change = file.change((data) => (data.count += 1));
    const caught = change.catch((error: unknown) => error);
    await new Promise((resolve) => setImmediate(resolve));
    adapter.release();
    expect(await caught).toMatchObject({ code: "wallet-broken" });
    await expect(file.read(({ count }) => count)).rejects.toMatchObject({ code: "wallet-broken" });
    await expect(file.change(() => 1)).rejects.toMatchObject({ code: "wallet-broken" });
  });
});

describe("the sandbox inbox", () => {
  it("takes a repeated delivery once, and a second message with other words", async () => {
    const { sandbox } = await openTestWallet();
    const message = { kind: "sms" as const, to: "+8613800001001", text: "483920", code: "483920", key: "d1" };
    sandbox.disturb({ operation: "deliver", times: 1, fail: "after-effect" });
    await expect(sandbox.deliver(message)).rejects.toMatchObject({ code: "wallet-unreachable" });
    await sandbox.deliver(message);
    await sandbox.deliver({ ...message, key: "d2" });
    expect((await sandbox.messages()).map((each) => Object.keys(each).includes("key"))).toEqual([false, false]);
  });
});
