import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readDeskAccounts } from "../../../src/desk/read-desk-accounts.ts";

const file = join(mkdtempSync(join(tmpdir(), "walletline-accounts-")), "desk-accounts.json");
const passwordHash = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g";
const totpSecret = "JBSWY3DPEHPK3PXPKRUGKIDROVUWG2ZA";
const mei = { user: "mei", name: "Mei", role: "lead", number: "YQ-2041" };
const read = (accounts: unknown) => {
  writeFileSync(file, typeof accounts === "string" ? accounts : JSON.stringify(accounts));
  return readDeskAccounts(file);
};

describe("the agents of a real wallet", () => {
  it("are who has a password with a second factor, or an identity at the provider", () => {
    const accounts = [
      { ...mei, passwordHash, totpSecret },
      { ...mei, user: "tom", number: "YQ-2042", oidcSubject: "sub-1" },
    ];
    expect(read(accounts)).toEqual(accounts);
  });

  it.each([
    ["a missing second factor", [{ ...mei, passwordHash }], /second factor/],
    ["a second factor that is too short", [{ ...mei, passwordHash, totpSecret: "ABC" }], /totpSecret/],
    ["no way to sign in", [mei], /nowhere/],
    ["a plain password", [{ ...mei, password: "x", passwordHash, totpSecret }], /password/],
    ["nobody", [], /array/],
    ["no JSON", "[", /array/],
  ])("are refused for %s", (_, accounts, reason) => {
    expect(() => read(accounts)).toThrow(reason);
  });

  it("are refused when there is no file", () => {
    expect(() => readDeskAccounts(`${file}.none`)).toThrow(/missing/);
  });
});
