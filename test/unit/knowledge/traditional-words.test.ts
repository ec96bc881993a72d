import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { load } from "js-yaml";
import { readKnowledge } from "../../../src/knowledge/read-knowledge.ts";
import { createTraditional } from "../../../src/knowledge/traditional.ts";

const root = join(import.meta.dirname, "../../..");
const read = readKnowledge(join(root, "knowledge"));
if (!read.ok) throw new Error("the knowledge is not in order");
const traditional = createTraditional(read.knowledge);

/** All words in Simplified Chinese below `value` that have no Traditional of their own. */
function derivedFrom(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { "zh-Hans": hans, "zh-Hant": hant } = value as Record<string, unknown>;
  const own = hant === undefined ? [hans].flat().filter((words) => typeof words === "string") : [];
  const below = Object.entries(value).filter(([key]) => key !== "utterances");
  return [...own, ...below.flatMap(([, each]) => derivedFrom(each))];
}

const files = ["knowledge/areas", "dialogs", "src", "web"].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => join(room, file)),
);
const templates = [...files, "knowledge/wallet.yaml", "knowledge/replies.yaml"].flatMap((file) =>
  derivedFrom(load(readFileSync(join(root, file), "utf8"))),
);

describe("words derived into Traditional Chinese", () => {
  it("are more than a handful", () => expect(templates.length).toBeGreaterThan(1000));

  it.each([
    ["髮", "hair, where something is sent or issued"],
    ["微訊", "WeChat cut through"],
    ["並聯系", "a parallel circuit, where we get in touch"],
    ["開通訊", "communication, where a loan is opened"],
    ["隻給", "a counter, where it is only"],
    ["卡里", "a mile, where it is inside"],
    ["準备|准備|證明檔案|準備哪些檔案", "computer files, where papers are meant"],
    ["登出", "signing out, where an account or card is closed"],
    ["回復", "recovering, where it is answering"],
    ["型別|許可權|繫結|程式碼", "a programmer's word"],
    ["核準|核心準", "a yardstick, and a kernel, where something is approved"],
    ["簽帳", "a charge card, where a debit card is meant"],
    ["結束通話", "the end of a talk, where it is hung up"],
    ["程式程式", "a word put in twice"],
    ["(?<!中國內地)打 110", "mainland China's number for everybody"],
    ["賬|彆著", "a wrong variant"],
  ])("never say %s: %s", (wrong) => {
    const said = templates.map(traditional).filter((text) => new RegExp(wrong).test(text));
    expect(said).toEqual([]);
  });
});
