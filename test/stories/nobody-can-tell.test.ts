import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { playStory } from "../support/story.ts";

const recovery = join(import.meta.dirname, "recovery");
const dir = mkdtempSync(join(tmpdir(), "walletline-alike-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The story told about another phone number: what the customer is shown, without what only the tests can see. */
async function toldAbout(story: string, phone: string): Promise<string> {
  const file = join(dir, `${phone}.story`);
  writeFileSync(file, readFileSync(join(recovery, `${story}.story`), "utf8").replaceAll("13900009999", phone));
  const record = process.env.STORY_RECORD;
  delete process.env.STORY_RECORD;
  const { told } = await playStory(file);
  if (record) process.env.STORY_RECORD = record;
  return told
    .split("\n")
    .filter((line) => !/^-- (sms|email): /.test(line))
    .join("\n")
    .replaceAll(phone, "13900009999");
}

/** What is heard about a number that nobody has, once a story. */
const aboutNobody = new Map<string, Promise<string>>();
function toldAboutNobody(story: string): Promise<string> {
  const told = aboutNobody.get(story) ?? toldAbout(story, "13900009999");
  aboutNobody.set(story, told);
  return told;
}

describe("until something is proved, nobody can tell from the words", () => {
  for (const story of [
    "an-unknown-number-hears-nothing-but-what-a-known-one-hears",
    "an-unknown-number-locks-with-the-same-words",
  ]) {
    it.each([
      ["13800001001", "is registered, with an e-mail"],
      ["13800001004", "was registered two days ago"],
      ["13800001005", "belongs to a frozen account"],
      ["13800001008", "is all its account has"],
      ["13800001003", "has an authenticator beside it"],
    ])(
      `whether %s ${story.startsWith("an-unknown-number-locks") ? "locks because it" : "hears this because it"} %s`,
      async (phone) => {
        expect(await toldAbout(story, phone)).toBe(await toldAboutNobody(story));
      },
    );
  }
});
