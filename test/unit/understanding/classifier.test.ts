import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createUnderstanding } from "../../../src/understanding/create-understanding.ts";
import { modelFiles } from "../../../src/understanding/model-file.ts";
import { openUnderstanding } from "../../../src/understanding/open-understanding.ts";
import {
  deserialiseUnderstanding,
  serialiseUnderstanding,
} from "../../../src/understanding/serialise-understanding.ts";
import { trainUnderstanding } from "../../../src/understanding/train-understanding.ts";
import { noon, smallLexicon, smallRows } from "./small-knowledge.ts";

const train = () => trainUnderstanding({ rows: smallRows, lexicon: smallLexicon });

describe("the model", () => {
  it("is the same, byte for byte, when it is trained again", async () => {
    const [one, other] = [serialiseUnderstanding(await train()), serialiseUnderstanding(await train())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it("hardly moves when rows are told in another order, or one more about something else", async () => {
    const understandingOf = async (rows: typeof smallRows) =>
      createUnderstanding({ model: await trainUnderstanding({ rows, lexicon: smallLexicon }), lexicon: smallLexicon });
    const [plain, reversed, more] = [
      await understandingOf(smallRows),
      await understandingOf([...smallRows].reverse()),
      await understandingOf([{ text: "zebra quagga okapi", label: smallRows.at(-1)!.label }, ...smallRows]),
    ];
    for (const { text } of smallRows) {
      const { confidence } = plain.understand(text, noon);
      expect(reversed.understand(text, noon).confidence).toBeCloseTo(confidence, 2);
      expect(Math.abs(more.understand(text, noon).confidence - confidence)).toBeLessThan(0.05);
    }
  });

  it("comes back out of its bytes whole", async () => {
    const model = await train();
    expect(deserialiseUnderstanding(Buffer.from(serialiseUnderstanding(model)))).toEqual(model);
  });

  it("refuses bytes of which one bit has changed", async () => {
    const bytes = Buffer.from(serialiseUnderstanding(await train()));
    bytes[bytes.length >> 1]! ^= 4;
    expect(() => deserialiseUnderstanding(bytes)).toThrow();
  });
});

describe("the cache", () => {
  it("trains once, then loads; a damaged file is trained anew; other rows are another model", async () => {
    const cacheDir = join(mkdtempSync(join(tmpdir(), "walletline-")), "cache");
    let epochs = 0;
    const open = (rows = smallRows) => {
      const learnt = { rows, lexicon: smallLexicon };
      return openUnderstanding({ ...learnt, files: modelFiles(learnt, { cacheDir }), onProgress: () => epochs++ });
    };
    const trained = (await open()).understand("提现失败了", noon);
    const once = epochs;
    expect(once).toBeGreaterThan(0);
    const [file = ""] = readdirSync(cacheDir);
    expect(statSync(join(cacheDir, file)).mode & 0o777).toBe(0o600);

    expect((await open()).understand("提现失败了", noon)).toEqual(trained);
    expect(epochs).toBe(once);

    const whole = readFileSync(join(cacheDir, file));
    writeFileSync(join(cacheDir, file), whole.subarray(0, whole.length - 100));
    expect((await open()).understand("提现失败了", noon)).toEqual(trained);
    expect(epochs).toBe(2 * once);
    expect(readFileSync(join(cacheDir, file)).equals(whole)).toBe(true);

    await open(smallRows.slice(1));
    expect(epochs).toBe(3 * once);
    expect(readdirSync(cacheDir)).toHaveLength(2);
  });
});
