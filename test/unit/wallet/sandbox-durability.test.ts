import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openTestWallet, scratch } from "./open-test-wallet.ts";

describe("the sandbox wallet on disk", () => {
  it("has everything again after a restart", async () => {
    const first = await openTestWallet();
    await first.wallet.freeze({ customer: "sun-li", reason: "asked", key: "f" });
    await first.sandbox.deliver({ kind: "sms", to: "+8613800001008", text: "code 1", code: "111222" });
    await first.wallet.voidOperation("v");
    const again = await openTestWallet({ dir: first.dir });
    expect((await again.wallet.profile("sun-li")).status).toBe("frozen");
    expect(await again.wallet.operation("f")).toEqual({ state: "done", operation: "freeze", result: "frozen" });
    expect(await again.wallet.operation("v")).toEqual({ state: "void" });
    expect(await again.sandbox.messages("+8613800001008")).toMatchObject([{ kind: "sms", code: "111222" }]);
  });

  it("answers only what is on disk when it answers", async () => {
    const { wallet, dir } = await openTestWallet();
    await wallet.freeze({ customer: "sun-li", reason: "asked", key: "f" });
    const onDisk = JSON.parse(readFileSync(join(dir, "wallet.json"), "utf8"));
    expect(onDisk.ledger).toMatchObject([{ key: "f", state: "done" }]);
    expect(onDisk.customers.find((each: { id: string }) => each.id === "sun-li").status).toBe("frozen");
  });

  it("refuses to start on a damaged file instead of starting empty", async () => {
    const { dir } = await openTestWallet();
    const path = join(dir, "wallet.json");
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 300));
    await expect(openTestWallet({ dir })).rejects.toThrow();
  });

  it("keeps passwords and answers as hashes only, and link tokens as well", async () => {
    const { wallet, sandbox, dir } = await openTestWallet();
    await wallet.sendResetLink({ customer: "chen-haoran", contactId: "chen-haoran-email", key: "r" });
    const [message] = await sandbox.messages("chenhaoran@example.com");
    const { inbox, ...rest } = JSON.parse(readFileSync(join(dir, "wallet.json"), "utf8"));
    const token = message!.link!.split("/").at(-1)!;
    expect(JSON.stringify(inbox)).toContain(token);
    for (const secret of ["Tea&Bicycle7", "实验二小", token]) expect(JSON.stringify(rest)).not.toContain(secret);
  });

  it("has kept, wherever it is cut off, every write that was answered by then", async () => {
    const { wallet, dir } = await openTestWallet();
    const answered: string[] = [];
    const cuts: { file: string; answered: string[] }[] = [];
    let writing = true;
    const writer = async (name: string) => {
      for (let at = 0; at < 25; at += 1) {
        await wallet.endSessions({ customer: "sun-li", key: `${name}${at}` });
        answered.push(`${name}${at}`);
      }
    };
    const cutter = async () => {
      while (writing) {
        const before = [...answered];
        cuts.push({ file: readFileSync(join(dir, "wallet.json"), "utf8"), answered: before });
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const cutting = cutter();
    await Promise.all(["a", "b", "c"].map(writer));
    writing = false;
    await cutting;
    expect(cuts.length).toBeGreaterThan(20);
    for (const cut of cuts) {
      const keys = new Set(JSON.parse(cut.file).ledger.map(({ key }: { key: string }) => key));
      expect(cut.answered.filter((key) => !keys.has(key))).toEqual([]);
    }
    const last = scratch();
    writeFileSync(join(last, "wallet.json"), cuts.at(-1)!.file);
    writeFileSync(join(last, "wallet.json.next"), '{"version":1,"cust');
    const again = await openTestWallet({ dir: last });
    expect((await again.sandbox.ledger()).length).toBeGreaterThanOrEqual(cuts.at(-1)!.answered.length);
  });
});
