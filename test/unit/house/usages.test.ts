import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { usages } from "../../../src/cli/usages.ts";

interface Answer {
  code: number;
  out: string;
  err: string;
}

const walletline = (...args: string[]): Promise<Answer> =>
  new Promise((done) => {
    execFile(process.execPath, [join(process.cwd(), "dist/src/cli.js"), ...args], (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });

it("says how every command is called, and runs none of them", async () => {
  const names = Object.keys(usages);
  const answers = await Promise.all([walletline("--help"), ...names.map((name) => walletline(name, "--help"))]);
  const [all, ...each] = answers.map(({ code, out, err }) => ({ code, out, err }));
  for (const [at, name] of names.entries()) {
    expect(each[at]).toEqual({ code: 0, out: expect.stringMatching(`^walletline ${name}`), err: "" });
    expect(all?.out).toContain(each[at]?.out.trim());
  }
});

it("refuses what it does not know before anything is read or started", async () => {
  const [command, option, nothing] = await Promise.all([
    walletline("servr"),
    walletline("confusion", "--htm", "x"),
    walletline("understand", "--explain"),
  ]);
  expect(command).toEqual({ code: 2, out: "", err: expect.stringContaining("no command servr") });
  expect(option).toEqual({ code: 1, out: "", err: expect.stringContaining("--htm") });
  expect(nothing).toEqual({ code: 1, out: "", err: expect.stringContaining('understand "…"') });
});
