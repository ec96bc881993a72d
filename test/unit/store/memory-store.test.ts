import { describe } from "@jest/globals";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { storeContract } from "../../contracts/store.ts";

describe("memory store", () => {
  storeContract(async ({ now }) => ({ store: openMemoryStore({ now }) }));
});
