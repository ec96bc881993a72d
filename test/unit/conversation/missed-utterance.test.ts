import { expect, it } from "@jest/globals";
import { groupMisses } from "../../../src/desk/group-misses.ts";
import { createFactReader } from "../../../src/desk/read-facts.ts";
import { readMisses } from "../../../src/desk/read-misses.ts";
import { conversationKeys } from "../../../src/domain/conversation.ts";
import { factsOn } from "../../../src/domain/desk-fact.ts";
import { secretDots } from "../../../src/domain/masks.ts";
import { forgetConversation } from "../../../src/privacy/forget-conversation.ts";
import { startToyBot } from "../../support/toy-bot.ts";

it("what nobody understood is kept in the transcript alone: masked there or erased there, it is so for the lead", async () => {
  const bot = await startToyBot([]);
  const { store, conversation } = bot;
  const now = () => new Date(bot.clock.at).toISOString();
  const misses = async () => {
    const facts = await createFactReader(store, now)(7);
    return (await readMisses(store, facts)).map(({ text }) => text).sort();
  };
  await bot.say("wobble wibble 4111 1111");
  expect(await misses()).toEqual(["wobble wibble 4111 1111"]);
  expect(JSON.stringify(await store.tail(factsOn(now().slice(0, 10)), 0))).not.toContain("wobble");
  await bot.say("1111 1111");
  expect(await misses()).toEqual([secretDots, `wobble wibble ${secretDots}`].sort());
  const { value: owner } = await store.read<object>(conversationKeys.owner(conversation));
  await store.commit({ put: { [conversationKeys.owner(conversation)]: { ...owner, owner: "bot" } } });
  expect(await forgetConversation({ store, eraseUploads: async () => undefined }, conversation)).toBe("forgotten");
  expect(await misses()).toEqual([]);
  await bot.stop();
});

it("a wording is masked before it is cut, so that no half of a number is shown", () => {
  const text = `${"word ".repeat(57)}call 13812345678 please`;
  const [group] = groupMisses([{ text, language: "en", at: "2026-12-01T00:00:00.000Z" }], () => undefined);
  expect(group?.text).toMatch(/^.{290}138\*\*\*\*567$/);
});
