import { expect, it } from "@jest/globals";
import { withOutgoing } from "../../../src/conversation/with-outgoing.ts";
import { type ConversationMeta, conversationKeys } from "../../../src/domain/conversation.ts";
import type { Message } from "../../../src/domain/message.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";

const now = () => "2026-11-22T10:00:00.000Z";
const metaOf = (id: string): Record<string, ConversationMeta> => ({
  [conversationKeys.meta(id)]: { id, channel: "slack", user: `slack:T:${id}`, createdAt: now() },
});
const wordsTo = (id: string) => ({
  stream: conversationKeys.transcript(id),
  entry: { id: `to-${id}`, from: "bot", audience: "everyone", text: "你好", at: now() } satisfies Message,
});

it("words go out whatever the number of conversations whose channel is known by now", async () => {
  const inner = openMemoryStore({ now });
  await inner.commit({ put: { ...metaOf("li"), ...metaOf("wang") } });
  const store = withOutgoing(inner, new Set(["slack"]));
  for (let known = 1; known < 20_000; known += 1) await store.commit({ put: metaOf(`other-${known}`) });
  await store.commit({ append: [wordsTo("li"), wordsTo("wang")] });
  expect((await store.outbox()).map(({ id }) => id)).toEqual(["to-li", "to-wang"]);
});
