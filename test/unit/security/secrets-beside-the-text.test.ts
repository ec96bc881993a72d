import { describe, expect, it } from "@jest/globals";
import { accept } from "../../../src/conversation/accept.ts";
import type { IncomingMessage } from "../../../src/conversation/conversations.ts";
import { createShield } from "../../../src/conversation/shield.ts";
import { conversationKeys } from "../../../src/domain/conversation.ts";
import type { Message } from "../../../src/domain/message.ts";
import { meta, openAccepting } from "../../support/accepting.ts";

const card = "5500 0055 5555 5559";

async function echoOf(incoming: IncomingMessage): Promise<Message> {
  const { store, deps } = await openAccepting({
    shield: createShield({ staysWords: () => false, isPleasantry: () => false }),
  });
  await accept(deps, meta, incoming);
  const [only] = await store.tail<Message>(conversationKeys.transcript(meta.id), 0);
  expect(JSON.stringify(await store.inbox())).not.toContain(card);
  return (only as { entry: Message }).entry;
}

describe("a card number beside the text", () => {
  it("is masked in what a client gives out as a button's text", async () => {
    const echo = await echoOf({ text: card, choice: { ask: "a", choice: "b" } });
    expect(echo.masked).toBe(true);
    expect(JSON.stringify(echo)).not.toContain(card);
  });

  it("goes with the whole of a client's own data", async () => {
    const echo = await echoOf({ text: "你好", channelData: { deep: [{ note: card }] } });
    expect(JSON.stringify(echo)).not.toContain(card);
    expect(echo.text).toBe("你好");
  });

  it.each(["\n", "\r\n", "\t", "\u001f", " \n "])("is found in it with %j between its groups", async (between) => {
    const channelData = { note: `C:\\new ${card.replaceAll(" ", between)}` };
    expect((await echoOf({ text: "你好", channelData })).channelData).toBeUndefined();
  });

  it("is not looked for where nobody could find it: data longer than any text goes too", async () => {
    expect((await echoOf({ text: "你好", channelData: { long: "x".repeat(5_000) } })).channelData).toBeUndefined();
  });

  it.each(["", " ", "-", "，"])(
    "is not begun at the end of a text that is cut, written with %j between",
    async (between) => {
      const digits = [...card.replaceAll(" ", "")].join(between);
      for (let kept = 1; kept < digits.length; kept += 1) {
        const { text } = await echoOf({ text: `${"话".repeat(4_000 - kept)}${digits}` });
        expect([kept, text.match(/\d/g) ?? []]).toEqual([kept, []]);
      }
      const ordinary = await echoOf({ text: `${"话".repeat(3_998)}12个月` });
      expect(ordinary.text.endsWith("12")).toBe(true);
    },
  );

  it("is not seen in ordinary buttons and data", async () => {
    const channelData = {
      clientActivityID: "q7Rk2mP0",
      clientTimestamp: "2026-11-22T10:00:00.123Z",
      at: 1795373576000,
    };
    const text = "11月20日 14:03 咖啡 ¥35.00 已完成";
    const echo = await echoOf({ text, choice: { ask: "a", choice: "b" }, channelData });
    expect(echo).toMatchObject({ text, channelData });
    expect(echo.masked).toBeUndefined();
  });
});
