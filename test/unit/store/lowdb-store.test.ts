import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe } from "@jest/globals";
import { openLowdbStore } from "../../../src/store/lowdb-store.ts";
import { createSeal } from "../../../src/store/seal.ts";
import { storeContract } from "../../contracts/store.ts";

describe.each([
  ["with files in memory", {}],
  ["with a tiny cache and tiny log segments", { cacheBytes: 1, segmentBytes: 2_000 }],
])("lowdb store %s", (_name, tuning) => {
  storeContract(async ({ now }) => {
    const dir = await mkdtemp(join(tmpdir(), "walletline-store-"));
    const seal = createSeal({ keys: [{ id: "k1", key: randomBytes(32) }], current: "k1" });
    const open = () => openLowdbStore({ dir, seal, now, tuning });
    let store = await open();
    const reopen = async () => {
      await store.close();
      store = await open();
      return store;
    };
    return { store, reopen, cleanUp: () => rm(dir, { recursive: true }) };
  });
});
