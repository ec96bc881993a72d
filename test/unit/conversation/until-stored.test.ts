import { describe, expect, it } from "@jest/globals";
import { untilStored } from "../../../src/domain/until-stored.ts";

describe("an attempt to store", () => {
  it("is made anew while somebody else was faster", async () => {
    const outcomes = ["contended", "contended", "done"] as const;
    let tries = 0;
    expect(await untilStored("the case", async () => outcomes[tries++]!)).toBe("done");
    expect(tries).toBe(3);
  });

  it("becomes a fault when it never gets through", async () => {
    await expect(untilStored("the case", async () => "contended")).rejects.toThrow("the case stayed contended");
  });

  it("is not made anew after a fault", async () => {
    let tries = 0;
    const full = async () => {
      tries += 1;
      throw new Error("the disk is full");
    };
    await expect(untilStored("the case", full)).rejects.toThrow("full");
    expect(tries).toBe(1);
  });
});
