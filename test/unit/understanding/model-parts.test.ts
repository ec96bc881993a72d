import { describe, expect, it } from "@jest/globals";
import { featureNumber, indexFeatures } from "../../../src/understanding/classifier/feature-index.ts";
import { featureWorths } from "../../../src/understanding/classifier/feature-worths.ts";
import { createNumberSet } from "../../../src/understanding/classifier/number-set.ts";
import { createWeightReader, joinModels, packWeights } from "../../../src/understanding/classifier/weight-table.ts";

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
  const packed = packWeights(dense, { keys, worths: Float32Array.of(1, 0.5, 0.02), parents: new Int32Array(5) });
  const empty = (heads: number) => ({
    starts: Int32Array.from({ length: heads }, (_, head) => head * 6),
    sums: new Float64Array(heads * 6),
    squares: new Float64Array(heads),
  });
  const tallyOf = (model: typeof packed, key: number, value: number, heads = 1) => {
    const [reader, tally] = [createWeightReader(model), empty(heads)];
    reader.count(reader.find(key), value, heads, tally);
    return tally;
  };
  const scoresOf = (key: number, value: number) => {
    const { sums } = tallyOf(packed, key, value);
    return [...sums.subarray(0, 5)].map((sum) => sum + sums[5]!);
  };

  it("hold what is far from the middle, to a thirtieth of the largest, and count by what each feature is worth", () => {
    const near = (expected: number[]) => expected.map((one) => expect.closeTo(one, 1));
    expect(scoresOf(11, 1)).toEqual(near([0, 0, 2, 0, -3]));
    expect(scoresOf(-5, 1)).toEqual([0, 0, 0, 0, 0]);
    expect(scoresOf(27, 25)).toEqual(near([-2, 2, 0, 0, 0]));
    expect([11, -5, 27].map((key) => tallyOf(packed, key, 2).squares[0])).toEqual(
      [0, -2, -3.92].map((one) => expect.closeTo(one, 3)),
    );
  });

  it("know no other key", () => {
    const { find } = createWeightReader(packed);
    expect([0, 12, 43, -6].map(find)).toEqual([-1, -1, -1, -1]);
  });

  it("say nothing more of a feature that is met again", () => {
    const [reader, tally] = [createWeightReader(packed), empty(1)];
    reader.countAgain(reader.find(11), 3, 1, tally);
    expect([...tally.sums, ...tally.squares]).toEqual([0, 0, 0, 0, 0, 0, -9]);
  });

  it("are looked up once for all models that were joined, and each head knows what its own did", () => {
    const head = { labels: ["a", "b", "c", "d", "e"], temperature: 1 };
    const other = packWeights(Float32Array.of(9, 0, 0, 0, 0, 0, 0, 0, 0, 7), {
      keys: Int32Array.of(27, 5),
      worths: Float32Array.of(1, 1),
      parents: new Int32Array(5),
    });
    const joined = joinModels([
      { heads: [head], ...packed },
      { heads: [{ ...head, temperature: 2 }], ...other },
    ]);
    expect(joined.heads.map(({ temperature }) => temperature)).toEqual([1, 2]);
    for (const key of [11, -5, 27, 5]) {
      const { sums } = tallyOf(joined, key, 1, 2);
      const apart = [packed, other].map((model) =>
        createWeightReader(model).find(key) < 0 ? new Float64Array(6) : tallyOf(model, key, 1).sums,
      );
      expect([...sums]).toEqual(apart.flatMap((own) => [...own]));
      expect(tallyOf(joined, key, 1, 1).sums).toEqual(apart[0]);
    }
    expect(createWeightReader(joined).find(12)).toBe(-1);
  });

  it("are joined from models of one head only", () => {
    expect(() => joinModels([{ heads: [], ...packed }])).toThrow(/one head/);
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
