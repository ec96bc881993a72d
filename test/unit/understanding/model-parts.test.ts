import { describe, expect, it } from "@jest/globals";
import { featureNumber, indexFeatures } from "../../../src/understanding/classifier/feature-index.ts";
import { featureWorths } from "../../../src/understanding/classifier/feature-worths.ts";
import { slimWeights } from "../../../src/understanding/classifier/slim-weights.ts";

/** Four rows of two classes; feature 0 stands in all, 1 in both of the first class, 2 in one. */
const rows = {
  starts: Int32Array.of(0, 3, 4, 6, 7),
  numbers: Int32Array.of(0, 1, 2, 0, 0, 1, 0),
  values: new Float32Array(7),
};

describe("what a feature tells", () => {
  const [everywhere, twice, once] = featureWorths(rows, Int32Array.of(0, 1, 0, 1), 3, 2);

  it("is next to nothing for what stands in every class, and the more the surer", () => {
    expect(everywhere).toBeCloseTo(0.02, 5);
    expect(twice).toBeGreaterThan(once!);
    expect(once).toBeGreaterThan(0.5);
    expect(twice).toBeLessThan(1);
  });

  it("is all there is where there is one class", () => {
    expect(featureWorths(rows, new Int32Array(4), 3, 1)).toEqual(Float32Array.of(1, 1, 1));
  });
});

describe("slim weights", () => {
  it("hold what is far from the middle, with their classes, to a hundredth of the largest", () => {
    const dense = Float32Array.of(1, 1.2, 3, 1, -2, 0, 0, 0, 0, 0);
    const { starts, scales, classes, weights } = slimWeights(dense, 2, 5);
    expect([...starts]).toEqual([0, 2, 2]);
    expect([...classes]).toEqual([2, 4]);
    expect(weights[0]! * scales[0]!).toBeCloseTo(2, 1);
    expect(weights[1]! * scales[0]!).toBeCloseTo(-3, 5);
  });
});

describe("the index", () => {
  it("finds every key it was given, negative ones too, and no other", () => {
    const keys = Int32Array.of(5, -7, 21, 37, 2 ** 31 - 1, 0);
    const index = indexFeatures(keys);
    expect(Array.from(keys, (key) => featureNumber(index, key))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(featureNumber(index, 53)).toBe(-1);
  });
});
