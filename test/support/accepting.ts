import type { AcceptDeps } from "../../src/conversation/accept.ts";
import { type ConversationMeta, conversationKeys, type Owner } from "../../src/domain/conversation.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";

export const now = () => "2026-11-22T10:00:00.000Z";
export const meta: ConversationMeta = { id: "c1", channel: "web", user: "web::dl_1", createdAt: now() };

/** One conversation that takes messages in, without a bot: a shield that sees nothing, ids that count up, and what is given instead. */
export async function openAccepting({
  owner = "bot",
  ...given
}: Partial<AcceptDeps> & { owner?: Owner["owner"] } = {}) {
  const store = openMemoryStore({ now });
  await store.commit({
    put: {
      [conversationKeys.meta(meta.id)]: meta,
      [conversationKeys.owner(meta.id)]: { owner, epoch: 1, since: now() } satisfies Owner,
    },
  });
  let ids = 0;
  const deps: AcceptDeps = {
    store,
    shield: ({ text }) => ({ text, masked: false, found: [], earlier: [] }),
    secrets: new Map(),
    now,
    newId: () => `id${ids++}`,
    ...given,
  };
  return { store, deps };
}
