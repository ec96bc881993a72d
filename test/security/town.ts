import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jest } from "@jest/globals";
import * as register from "../../src/contacts/create-registry.ts";
import { openSandboxIdentity } from "../../src/wallet/sandbox-identity.ts";
import { openSandboxWallet } from "../../src/wallet/sandbox-wallet.ts";
import * as read from "../support/read-words.ts";
import type { Attacker } from "./attacker.ts";
import type { Control, Replacement } from "./control.ts";
import { openScene, type SceneRooms, type Slow } from "./scene.ts";

const fileOf = (module: string) => join(read.root, module);
const begin = Date.parse("2026-11-22T02:00:00.000Z");

/** The wallet and its customers, in which the same scenes are played with every control in place and with one taken away. */
export interface Town {
  /** Plays one scene in the composition without this control, or in the real one; what it changed in the wallet is put back. */
  play(control: Control | undefined, attacker: Attacker, slow?: Slow): Promise<boolean>;
  close(): Promise<void>;
}

export async function openTown(): Promise<Town> {
  const dir = await mkdtemp(join(tmpdir(), "walletline-town-"));
  const clock = { at: begin };
  const now = () => new Date(clock.at).toISOString();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${String(ids).padStart(8, "0")}-aaaaaaaaa`;
  };
  const wallet = await openSandboxWallet({ dir, now, newId, publicUrl: "http://localhost:3978" });
  const page = await openSandboxIdentity({ dir, now, newId });
  const understanding = await read.shippedUnderstanding();
  const drawn: string[] = [];
  const loaded = new Map<Control | undefined, Promise<SceneRooms>>();

  return {
    async play(control, { attack, language, at }, slow) {
      clock.at = begin;
      const rooms = loaded.get(control) ?? loadWithout(control, drawn);
      loaded.set(control, rooms);
      const opened = await openScene({
        ...{ rooms: await rooms, clock, now, newId, understanding, page, drawn, ...wallet },
        ...{ words: read.shippedWords(), wallet: control?.wallet?.(wallet.wallet) ?? wallet.wallet },
        proving: { ...at, ...control?.proving },
        slow,
        locale: language === "zh" ? "zh-CN" : "en",
      });
      try {
        return await attack(opened);
      } finally {
        await opened.close();
        const touched = opened.calls.includes("checkAuthenticator") || (await wallet.sandbox.ledger()).length > 0;
        if (touched) await wallet.sandbox.reset();
      }
    },
    async close() {
      await wallet.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The house as it is built, in a module registry of its own, with the control's modules changed. What takes long to make is shared. */
async function loadWithout(control: Control | undefined, drawn: string[]): Promise<SceneRooms> {
  const replaced = new Map<string, object>();
  const replacements: Replacement[] = [recording(drawn), ...(control?.replacements ?? [])];
  for (const { module, change } of replacements)
    replaced.set(module, change(replaced.get(module) ?? ((await import(fileOf(module))) as object)));
  replaced.set("src/contacts/create-registry.ts", { ...register, createRegistry: sharedRegistry });
  let rooms: SceneRooms | undefined;
  await jest.isolateModulesAsync(async () => {
    for (const [module, exports] of replaced) jest.unstable_mockModule(fileOf(module), () => exports);
    rooms = await import(fileOf("test/security/scene-rooms.ts"));
    for (const module of replaced.keys()) jest.unstable_unmockModule(fileOf(module));
  });
  return rooms!;
}

/** The attacker who is lucky at last: every code is drawn as ever, and remembered. */
const recording = (drawn: string[]): Replacement => ({
  module: "src/identity/challenge.ts",
  change: (real) => ({
    ...real,
    drawCode() {
      const code = (real as typeof import("../../src/identity/challenge.ts")).drawCode();
      drawn.push(code);
      return code;
    },
  }),
});

let registry: register.Registry | undefined;
const sharedRegistry: typeof register.createRegistry = (parts) => {
  registry ??= register.createRegistry(parts);
  return registry;
};
