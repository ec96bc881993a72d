import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createAnswers } from "../../../src/knowledge/create-answers.ts";
import { createPhraseBook } from "../../../src/knowledge/create-phrase-book.ts";
import { type Knowledge, readKnowledge } from "../../../src/knowledge/read-knowledge.ts";
import { readPhrases } from "../../../src/knowledge/read-phrases.ts";
import { createTraditional } from "../../../src/knowledge/traditional.ts";
import { findNearRepeats, findRepeats } from "../../../src/understanding/check-rows.ts";

let knowledge: Knowledge;
const shipped = join(process.cwd(), "knowledge");

beforeAll(() => {
  const outcome = readKnowledge(shipped);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 5)));
  knowledge = outcome.knowledge;
});

/** A copy of the shipped knowledge with one file changed, and no other area: reading is quick then. */
function changed(file: string, edit: (text: string) => string): string {
  const dir = join(mkdtempSync(join(tmpdir(), "walletline-")), "knowledge");
  for (const name of ["wallet.yaml", "holidays.yaml", "lexicon.yaml", "zh-hant-overrides.yaml", file])
    cpSync(join(shipped, name), join(dir, name));
  writeFileSync(join(dir, file), edit(readFileSync(join(dir, file), "utf8")));
  return dir;
}

function problemsOf(dir: string): string[] {
  const outcome = readKnowledge(dir);
  return outcome.ok ? [] : outcome.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe("the shipped knowledge", () => {
  it("has every intent answered or done, in both languages, with enough utterances", () => {
    expect(knowledge.intents.size).toBeGreaterThanOrEqual(70);
    for (const intent of knowledge.intents.values()) {
      expect([intent.id, intent.utterances["zh-Hans"].length >= 15, intent.utterances.en.length >= 10]).toEqual([
        intent.id,
        true,
        true,
      ]);
      if (intent.area !== "out")
        expect([intent.id, Boolean(intent.answer ?? intent.dialog)]).toEqual([intent.id, true]);
    }
  });

  it("says nothing twice, and no two utterances of one intent that share all but one word", () => {
    expect(findRepeats(knowledge.rows)).toEqual([]);
    expect(findNearRepeats(knowledge.rows)).toEqual([]);
  });

  it("fills every placeholder of every answer, in all three languages", () => {
    const answers = createAnswers(knowledge);
    for (const { id, answer } of knowledge.intents.values()) {
      for (const language of ["zh-Hans", "zh-Hant", "en"] as const) {
        const bubbles = answers.answer(id, language);
        expect([id, bubbles.length > 0]).toEqual([id, answer !== undefined]);
        expect([id, bubbles.join("\n").match(/[{}]/)]).toEqual([id, null]);
      }
    }
  });

  it("ends each line of an answer as a sentence ends", () => {
    const lines = [...knowledge.intents.values()].flatMap(({ id, answer = {} }) =>
      Object.values(answer as Record<string, string>).flatMap((text) =>
        text.split("\n").map((line) => `${id}: ${line.trim()}`),
      ),
    );
    expect(lines.filter((line) => !/: $|[.!?:。！？：)）]$/.test(line))).toEqual([]);
  });

  it("carries every fact of the source document", () => {
    const used = new Set([...knowledge.intents.values()].flatMap((intent) => intent.source));
    const facts = Array.from({ length: 56 }, (_, n) => `F${String(n + 1).padStart(2, "0")}`);
    expect(facts.filter((fact) => !used.has(fact))).toEqual([]);
  });
});

describe("a faulty knowledge folder", () => {
  it("tells every problem of every file at once, with its line", () => {
    const dir = changed("areas/contact.yaml", (text) => text.replace("area: contact", "area: kontakt"));
    writeFileSync(
      join(dir, "wallet.yaml"),
      readFileSync(join(dir, "wallet.yaml"), "utf8").replace('hotline: "400-000-1234"', "hotline: 4000001234"),
    );
    const problems = problemsOf(dir);
    expect(problems.some((problem) => /^knowledge\/areas\/contact\.yaml:1 area: /.test(problem))).toBe(true);
    expect(problems.some((problem) => /^knowledge\/wallet\.yaml:6 hotline: /.test(problem))).toBe(true);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    ["a broken file", "areas/payment.yaml", (text) => `${text}\n  - [`, /payment\.yaml:\d+ /],
    [
      "an unknown placeholder",
      "areas/withdrawal.yaml",
      (text) => text.replaceAll("{withdraw-fee}", "{fee}"),
      /unknown placeholder \{fee\}/,
    ],
    [
      "a follow-up that leads nowhere",
      "areas/account.yaml",
      (text) => text.replace(/follow-ups: \[[^\]]+\]/, "follow-ups: [account/nowhere]"),
      /follow-up "account\/nowhere" leads nowhere/,
    ],
    [
      "a doubled id",
      "areas/account.yaml",
      (text) => text.replace("id: account/forgot-payment-password", "id: account/forgot-login-password"),
      /the id is given twice/,
    ],
    [
      "an intent in the wrong area",
      "areas/account.yaml",
      (text) => text.replace("id: account/register", "id: payment/register"),
      /does not begin with its area/,
    ],
    [
      "Latin in a Chinese title",
      "areas/account.yaml",
      (text) => text.replace(/title: \{ zh-Hans: ([^,]+),/, "title: { zh-Hans: $1 please,"),
      /Latin in the Chinese text: please/,
    ],
    ["a misspelt key", "areas/account.yaml", (text) => text.replace("reviewed:", "reviewd:"), /reviewd/],
  ])("%s", (_, file, edit, expected) => {
    expect(problemsOf(changed(file, edit)).join("\n")).toMatch(expected);
  });

  it("says what is missing", () => {
    expect(problemsOf(join(tmpdir(), "walletline-none"))).toContain("knowledge/wallet.yaml:1 cannot be read");
  });
});

describe("phrases", () => {
  function phrases(text: string) {
    const file = join(mkdtempSync(join(tmpdir(), "walletline-")), "phrases.yaml");
    writeFileSync(file, text);
    return readPhrases(file, { latinOk: ["App"], shownAs: "phrases.yaml" });
  }
  const traditional = (template: string) =>
    createTraditional({ wallet: knowledge.wallet, hantOverrides: [["賬", "帳"]] })(template);

  it("says them in three languages and never converts what is put in", () => {
    const { phrases: read, problems } = phrases(
      'sent:\n  zh-Hans: ["转账给{name}已发出。", 账单在App里。]\n  en: ["Sent to {name}.", It is in the app.]\n  why: { zh-Hans: 为了安全。, en: To be safe. }\n',
    );
    expect(problems).toEqual([]);
    const book = createPhraseBook(read, traditional);
    expect(book.render("sent", { name: "于范" }, "zh-Hant")).toEqual(["轉帳給于范已發出。", "帳單在App裡。"]);
    expect(book.render("sent", { name: { "zh-Hans": "姐姐", en: "sister" } }, "en")).toEqual([
      "Sent to sister.",
      "It is in the app.",
    ]);
    expect(book.why("sent", {}, "zh-Hant")).toBe("為了安全。");
    expect(() => book.render("unsent", {}, "en")).toThrow("unsent");
  });

  it("overrides the longest derived word that fits, and once", () => {
    const overriding = createTraditional({
      wallet: knowledge.wallet,
      hantOverrides: [
        ["應用", "應用程式"],
        ["應用商店", "程式商店"],
        ["程式", "代碼"],
      ],
    });
    expect(overriding("在应用商店更新应用")).toBe("在程式商店更新應用程式");
  });

  it("does not look into values again", () => {
    const { phrases: read } = phrases("a:\n  zh-Hans: 给{name}，{code}\n  en: To {name}, {code}\n");
    expect(createPhraseBook(read, traditional).render("a", { name: "{code}", code: "$&" }, "en")).toEqual([
      "To {code}, $&",
    ]);
  });

  it.each([
    ["a:\n  zh-Hans: 好\n", /a.en/],
    ["a:\n  zh-Hans: 好{x}\n  en: fine {y}\n", /placeholders differ/],
    ["\n\na:\n  zh-Hans: 请click这里\n  en: click here\n", /phrases.yaml:4 a: Latin in the Chinese text: click/],
    ["a:\n  zh-Hans: 好\n  en: ok\na:\n  zh-Hans: 好\n  en: ok\n", /unique/],
  ])("refuses %j", (text, expected) => {
    expect(
      phrases(text)
        .problems.map(({ file, line, message }) => `${file}:${line} ${message}`)
        .join("\n"),
    ).toMatch(expected);
  });
});
