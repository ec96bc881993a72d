import { describe, expect, it } from "@jest/globals";
import { fillWith } from "./many-conversations.ts";

const megabyte = 1024 * 1024;

describe("20,000 conversations", () => {
  it("take memory by the cache's size, and disk in proportion", async () => {
    const taken = await fillWith({ conversations: 20_000, bytesEach: 6_000, cacheBytes: 4 * megabyte });
    // All of a half would be 60 MB.
    expect(taken.heapAtHalf).toBeLessThan(30 * megabyte);
    expect(taken.heapAtEnd).toBeLessThan(30 * megabyte);
    expect(taken.diskAtEnd / taken.diskAtHalf).toBeGreaterThan(1.9);
    expect(taken.diskAtEnd / taken.diskAtHalf).toBeLessThan(2.1);
    expect(taken.wrong).toEqual([]);
  }, 900_000);
});
