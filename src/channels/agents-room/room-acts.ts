import { conversationKeys, type Owner } from "../../domain/conversation.ts";
import type { Store } from "../../domain/store.ts";
import type { ChatLinks, Linked } from "../../handoff/chat-links.ts";
import type { Handoff } from "../../handoff/create-handoff.ts";
import type { Agent } from "../../handoff/handoff-room.ts";
import type { AtHand } from "./at-hand.ts";
import { roomKeys, type StoredCard } from "./room-keys.ts";

/** Entries of the transcript shown below a card when the conversation is taken. */
const shownBefore = 12;

/** What became of an act, as a phrase for the agent; "done" needs none. */
export type RoomOutcome =
  | "done"
  | "not-linked"
  | { refused: "taken"; by: string }
  | { refused: "gone" | "not-yours" | "empty" | "too-long" }
  | { refused: "held"; kinds: readonly string[] };

/**
 * What agents do from a company's chat. The same handoff as at the desk, with the same rules: who is linked acts as their
 * desk account, and words to the customer take the one path on which what support never asks for is held.
 */
export interface RoomActs {
  link(chat: string, code: string): Promise<Linked>;
  claim(chat: string, conversation: string): Promise<RoomOutcome>;
  /** Whether a form for this conversation may be opened by this person. */
  mayWrite(chat: string, conversation: string): Promise<RoomOutcome>;
  /** To the customer; `id` makes a repeat harmless. */
  reply(chat: string, conversation: string, message: { text: string; id: string }): Promise<RoomOutcome>;
  /** For colleagues only. */
  note(chat: string, conversation: string, note: { text: string; id: string }): Promise<RoomOutcome>;
  return(chat: string, conversation: string): Promise<RoomOutcome>;
}

export function createRoomActs({
  store,
  handoff,
  links,
  atHand,
}: {
  store: Store;
  handoff: Pick<Handoff, "claim" | "return" | "write" | "note">;
  links: ChatLinks;
  atHand: Pick<AtHand, "acted">;
}): RoomActs {
  async function acting(chat: string, act: (agent: Agent) => Promise<RoomOutcome>): Promise<RoomOutcome> {
    const agent = await links.agentOf(chat);
    if (!agent) return "not-linked";
    atHand.acted(agent.user);
    return act(agent);
  }

  async function owns(agent: Agent, conversation: string): Promise<RoomOutcome> {
    const { value: owner } = await store.read<Owner>(conversationKeys.owner(conversation));
    if (owner?.owner === "agent" && owner.agent?.user === agent.user) return "done";
    return owner?.owner === "agent" ? { refused: "taken", by: owner.agent?.name ?? "" } : { refused: "not-yours" };
  }

  /** From now on what is said stands below the card. */
  async function follow(conversation: string, agent: Agent): Promise<void> {
    const key = roomKeys.card(conversation);
    const [card, last] = await Promise.all([
      store.read<StoredCard>(key),
      store.lastSeq(conversationKeys.transcript(conversation)),
    ]);
    if (card.value?.follows?.agent === agent.user) return;
    const follows = { agent: agent.user, after: Math.max(0, last - shownBefore) };
    const outcome = await store.commit({
      expect: { [key]: card.version },
      put: { [key]: { ...card.value, follows } satisfies StoredCard },
    });
    if (outcome !== "done") await follow(conversation, agent);
  }

  return {
    link: links.link,
    mayWrite: (chat, conversation) => acting(chat, (agent) => owns(agent, conversation)),

    claim: (chat, conversation) =>
      acting(chat, async (agent) => {
        const claimed = await handoff.claim(conversation, agent);
        if (claimed === "not-found") return { refused: "gone" };
        if (typeof claimed === "object") return { refused: "taken", by: claimed["already-claimed"] };
        await follow(conversation, agent);
        return "done";
      }),

    reply: (chat, conversation, message) =>
      acting(chat, async (agent) => {
        const written = await handoff.write(conversation, agent, message);
        if (written === "not-owner" || written === "not-found") return { refused: "not-yours" };
        if (written === "empty" || written === "too-long") return { refused: written };
        return "held" in written ? { refused: "held", kinds: written.held } : "done";
      }),

    note: (chat, conversation, note) =>
      acting(chat, async (agent) => {
        const allowed = await owns(agent, conversation);
        if (allowed !== "done") return allowed;
        const noted = await handoff.note(conversation, agent, note);
        if (noted === "not-found") return { refused: "not-yours" };
        return noted === "empty" || noted === "too-long" ? { refused: noted } : "done";
      }),

    return: (chat, conversation) =>
      acting(chat, async (agent) =>
        (await handoff.return(conversation, agent)) === "returned" ? "done" : { refused: "not-yours" },
      ),
  };
}
