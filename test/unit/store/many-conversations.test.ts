import { describe, expect, it } from "@jest/globals";
import { fillWith } from "./many-conversations.ts";

const megabyte = 1024 * 1024;

describe("many conversations", () => {
  it("take memory by the cache's size and the log's backlog, not by their number, and disk in proportion", async () => {
    const taken = await fillWith({ conversations: 500, bytesEach: 40_000, cacheBytes: megabyte / 4 });
    // All of a half would be 10 MB.
    expect(taken.heapAtHalf).toBeLessThan(7 * megabyte);
    expect(taken.heapAtEnd).toBeLessThan(7 * megabyte);
    expect(taken.diskAtEnd / taken.diskAtHalf).toBeGreaterThan(1.8);
    expect(taken.diskAtEnd / taken.diskAtHalf).toBeLessThan(2.2);
    expect(taken.wrong).toEqual([]);
  }, 120_000);
});
