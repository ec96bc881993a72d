import { afterAll, describe, expect, it } from "@jest/globals";
import express from "express";
import { listenProblem } from "../../src/http/listen-problem.ts";
import { openServer } from "../../src/http/open-server.ts";

const listen = (host: string, port: number) => openServer({ app: express(), upgrades: [], host, port });
const first = await listen("127.0.0.1", 0);
afterAll(() => first.close(0));

describe("a port that cannot be opened", () => {
  it("is named when somebody has it, with what to do", async () => {
    await expect(listen("127.0.0.1", first.port)).rejects.toThrow(
      `Port ${first.port} is taken. Stop the other program or set PORT.`,
    );
  });

  it("is told from an address that is not this machine's", async () => {
    await expect(listen("192.0.2.1", 0)).rejects.toThrow("This machine has no address 192.0.2.1. Set HOST to one");
  });

  it.each([
    ["EACCES", "Port 80 may not be opened by this user. Set PORT to 1024 or more."],
    ["ENOTFOUND", "This machine has no address 127.0.0.1. Set HOST to one that it has."],
    ["EMFILE", "listen EMFILE"],
  ])("%s", (code, words) => {
    const error = Object.assign(new Error(`listen ${code}`), { code });
    expect(listenProblem(error, { host: "127.0.0.1", port: 80 })).toMatchObject({ message: words });
  });
});
