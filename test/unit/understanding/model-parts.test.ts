import { describe, expect, it } from "@jest/globals";
import { featureNumber, indexFeatures } from "../../../src/understanding/classifier/feature-index.ts";
import { featureWorths } from "../../../src/understanding/classifier/feature-worths.ts";
import { createNumberSet } from "../../../src/understanding/classifier/number-set.ts";
import { createWeightReader, packWeights } from "../../../src/understanding/classifier/weight-table.ts";

/** Four rows of two classes; feature 0 stands in all, 1 in both of the first class, 2 in one. */
const rows = {
  starts: Int32Array.of(0, 3, 4, 6, 7),
  numbers: Int32Array.of(0, 1, 2, 0, 0, 1, 0),
  values: new Float32Array(7),
};

describe("what a feature tells", () => {
  const lesson = { rows, visits: Int32Array.of(0, 1, 2, 3), features: 3 };
  const [everywhere, twice, once] = featureWorths({
    ...lesson,
    labels: Int32Array.of(0, 1, 0, 1),
    parents: new Int32Array(2),
  });

  it("is next to nothing for what stands in every class, and the more the surer", () => {
    expect(everywhere).toBeCloseTo(0.02, 5);
    expect(twice).toBeGreaterThan(once!);
    expect(once).toBeGreaterThan(0.5);
    expect(twice).toBeLessThan(1);
  });

  it("is all there is where there is one class", () => {
    expect(featureWorths({ ...lesson, labels: new Int32Array(4), parents: new Int32Array(1) })).toEqual(
      Float32Array.of(1, 1, 1),
    );
  });
});

describe("packed weights", () => {
  const keys = Int32Array.of(11, -5, 27);
  const dense = Float32Array.of(1, 1.2, 3, 1, -2, 0, 0, 0, 0, 0, -4, 4, 0, 0, 0);
  const reader = createWeightReader(
    packWeights(dense, { keys, worths: Float32Array.of(1, 0.5, 0.02), parents: new Int32Array(5) }),
  );
  const scoresOf = (key: number, value: number) => {
    const sums = new Float64Array(6);
    reader.addAt(reader.find(key), value, sums);
    return [...sums.subarray(0, 5)].map((sum) => sum + sums[5]!);
  };

  it("hold what is far from the middle, to a thirtieth of the largest, and what each feature is worth", () => {
    const near = (expected: number[]) => expected.map((one) => expect.closeTo(one, 1));
    expect(scoresOf(11, 1)).toEqual(near([0, 0, 2, 0, -3]));
    expect(scoresOf(-5, 1)).toEqual([0, 0, 0, 0, 0]);
    expect(scoresOf(27, 0.5)).toEqual(near([-2, 2, 0, 0, 0]));
    expect([11, -5, 27].map((key) => reader.worthAt(reader.find(key)))).toEqual(
      [1, 0.5, 0.02].map((one) => expect.closeTo(one, 4)),
    );
  });

  it("know no other key", () => {
    expect([0, 12, 43, -6].map((key) => reader.find(key))).toEqual([-1, -1, -1, -1]);
  });
});

describe("a set of numbers", () => {
  it("takes each once until it is cleared, and grows", () => {
    const set = createNumberSet();
    set.clear(3);
    expect([7, -7, 7, 0, 0].map((one) => set.add(one))).toEqual([true, true, false, true, false]);
    set.clear(10_000);
    const many = Array.from({ length: 10_000 }, (_, at) => at * 4);
    expect(many.every((one) => set.add(one))).toBe(true);
    expect(many.some((one) => set.add(one))).toBe(false);
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
