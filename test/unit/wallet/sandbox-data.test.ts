import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse, stringify } from "yaml";
import { shieldText } from "../../../src/privacy/shield-text.ts";
import { projectRoot } from "../../../src/wallet/project-root.ts";
import { readSandboxData } from "../../../src/wallet/sandbox-data.ts";
import { createSandboxText, readSandboxPhrases } from "../../../src/wallet/sandbox-text.ts";
import { openTestWallet, scratch } from "./open-test-wallet.ts";

const data = readSandboxData();
const payments = data.customers.flatMap((person) => person.payments);
const withdrawals = data.customers.flatMap((person) => person.withdrawals);
const valuesOf = <T>(rows: T[], pick: (row: T) => string | undefined) =>
  new Set(rows.map(pick).filter((value) => value !== undefined));

describe("the sandbox's customers", () => {
  it("are in every situation a dialog must be tried in", () => {
    const has = (fits: (person: (typeof data.customers)[number]) => boolean) =>
      expect(data.customers.some(fits)).toBe(true);
    has((person) => Boolean(person.phone && person.email && !person["totp-secret"] && !person.frozen));
    has((person) => !person.phone && Boolean(person.email));
    has((person) => Boolean(person.phone) && !person.email && !person["totp-secret"]);
    has((person) => Boolean(person["totp-secret"]) && !person.frozen);
    has((person) => person["sim-changed"] === "P2D");
    has((person) => Boolean(person.frozen));
    has((person) => person["real-name"] === "missing");
    has((person) => person.language === "en");
    has((person) => person.questions.length > 0);
  });

  it("have payments in every state, and withdrawals in every stage and with every reason of failure", () => {
    expect(valuesOf(payments, ({ state }) => state)).toEqual(
      new Set(["pending", "completed", "failed", "cancelled", "refunded", "refunding", "disputed"]),
    );
    expect(valuesOf(withdrawals, ({ stage }) => stage)).toEqual(
      new Set(["submitted", "in-review", "sent-to-bank", "paid", "failed"]),
    );
    expect(valuesOf(withdrawals, ({ failure }) => failure)).toEqual(
      new Set(["network", "bank-system", "real-name-missing", "card-closed", "name-differs", "limit", "risk-review"]),
    );
  });

  it("use each id and contact once, known operators and questions, and duplicates that look alike", () => {
    const ids = [...payments, ...withdrawals, ...data.customers].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const contacts = data.customers.flatMap(({ phone, email }) => [phone?.number, email?.address].filter(Boolean));
    expect(new Set(contacts).size).toBe(contacts.length);
    const wallet = parse(readFileSync(join(projectRoot(), "knowledge/wallet.yaml"), "utf8")) as {
      refunds: { operator: string }[];
    };
    const operators = wallet.refunds.map(({ operator }) => operator);
    for (const { operator } of payments) expect(operators).toContain(operator);
    for (const { questions } of data.customers)
      for (const { id } of questions) expect(Object.keys(data.questions)).toContain(id);
    for (const copy of payments.filter((payment) => payment["duplicate-of"])) {
      expect(payments.find(({ id }) => id === copy["duplicate-of"])).toMatchObject({
        amount: copy.amount,
        to: copy.to,
        day: copy.day,
      });
    }
  });

  it("carry ids that no shield takes for a secret", () => {
    for (const { id } of [...payments, ...withdrawals]) expect(shieldText(`单号 ${id}`).found).toEqual([]);
  });

  it("have done things when the table says, in Shanghai", async () => {
    const { wallet } = await openTestWallet();
    const found = await wallet.transactions("lin-xiaoyu", { counterparty: "李雷" });
    expect(found).toEqual([
      expect.objectContaining({
        at: "2026-11-21T07:00:00.000Z",
        counterparty: "李**",
        amount: { minor: 35_000, currency: "CNY" },
      }),
    ]);
    expect(JSON.stringify(found)).not.toContain("李雷");
    expect(await wallet.riskSignals("wu-jing")).toMatchObject({ simChangedAt: "2026-11-20T04:00:00.000Z" });
    expect(await wallet.profile("he-jianguo")).toMatchObject({
      status: "frozen",
      frozenAt: "2026-11-19T04:00:00.000Z",
      maskedName: "何**",
    });
  });

  it("start over relative to the moment of the reset", async () => {
    const { wallet, sandbox, clock } = await openTestWallet();
    clock.pass(86_400_000);
    await sandbox.reset();
    expect((await wallet.transactions("lin-xiaoyu", { counterparty: "李雷" }))[0]!.at).toBe("2026-11-22T07:00:00.000Z");
  });

  it("are refused as a whole when an entry is wrong, which is named", () => {
    const table = parse(readFileSync(join(projectRoot(), "src/wallet/sandbox-customers.yaml"), "utf8"));
    table.customers[0].payments[0].state = "failed";
    const path = join(scratch(), "customers.yaml");
    writeFileSync(path, stringify(table));
    expect(() => readSandboxData(path)).toThrow(/customers\[0\]\.payments\[0\]/);
  });
});

describe("the sandbox's words", () => {
  const phrases = readSandboxPhrases();

  it("have the same placeholders in both languages", () => {
    const names = (text: string) => (text.match(/\{[a-z-]+\}/g) ?? []).sort();
    for (const [id, phrase] of Object.entries(phrases))
      expect([id, names(phrase.en)]).toEqual([id, names(phrase["zh-Hans"])]);
  });

  it("are never shown with a placeholder left in", () => {
    const text = createSandboxText(phrases);
    expect(() => text("en", "reset-sms")).toThrow(/link/);
    expect(() => text("en", "no-such-phrase")).toThrow(/no-such-phrase/);
    expect(text("zh-Hans", "reset-sms", { link: "$&" })).toContain("$&");
  });
});
