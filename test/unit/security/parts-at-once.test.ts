import { expect, it } from "@jest/globals";
import { createConversations } from "../../../src/conversation/create-conversations.ts";
import { createShield } from "../../../src/conversation/shield.ts";
import { conversationKeys } from "../../../src/domain/conversation.ts";
import { newId } from "../../../src/domain/ids.ts";
import type { Message } from "../../../src/domain/message.ts";
import type { Store } from "../../../src/domain/store.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";

const now = () => "2026-11-22T10:00:00.000Z";

async function saidAtOnce(texts: string[], refused?: string): Promise<string[]> {
  const memory = openMemoryStore({ now });
  const store: Store = {
    ...memory,
    async commit(change) {
      if (refused !== undefined && JSON.stringify(change).includes(refused)) throw new Error("the disk is full");
      return memory.commit(change);
    },
  };
  const conversations = createConversations({
    ...{ store, now, newId, secrets: new Map(), firstChips: [] },
    shield: createShield({ staysWords: () => false, isPleasantry: () => false }),
  } as never);
  const { id } = await conversations.open({ channel: "web", user: "web::dl_1" });
  await Promise.allSettled(texts.map((text) => conversations.accept(id, { text })));
  const entries = await store.tail<Message>(conversationKeys.transcript(id), 0);
  return entries.map(({ entry }) => entry.text);
}

it("a card number is masked in all its parts, though they come at the same time", async () => {
  expect(await saidAtOnce(["4111 1111", "1111 1111"])).toEqual(["••••••", "••••••"]);
  expect(await saidAtOnce(["卡号 411111", "111111", "1111"])).toEqual(["••••••", "••••••", "卡号 ••••••"]);
  expect(await saidAtOnce(["4111", "1111", "1111", "1111"])).toEqual(["••••••", "••••••", "••••••", "••••••"]);
});

it("a part that could not be stored holds up none of the others", async () => {
  expect(await saidAtOnce(["4111 1111", "1111 1111", "你好"], "4111")).toEqual(["你好", "1111 1111"]);
});
