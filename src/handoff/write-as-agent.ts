import { type ConversationMeta, conversationKeys, type Owner } from "../domain/conversation.ts";
import type { Message, MessageAttachment } from "../domain/message.ts";
import type { NeverAsked } from "../domain/never-asked.ts";
import { untilStored } from "../domain/until-stored.ts";
import { onTrail } from "./desk-trail.ts";
import { handoffKeys } from "./handoff-keys.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { readIn, saidBefore } from "./said-before.ts";

/** "repeated": this message id was written before, once. "held": it asks for what support never asks for, and was not sent. */
export type Written =
  | { written: string }
  | { repeated: string }
  | { held: NeverAsked[] }
  | "not-owner"
  | "not-found"
  | "empty"
  | "too-long";

/** UTF-16 units of one message, as for customers. security.md R40. */
export const longestMessage = 4_000;
const rememberedIds = 100;

/** What an agent says: words, files or both. With `id` (128 random bits, from the desk's page) a repeat is not written twice. */
export interface AgentMessage {
  text: string;
  id?: string;
  attachments?: MessageAttachment[];
}

/** Says something to the customer, in the agent's name, while the conversation is the agent's. */
export async function writeAsAgent(
  room: HandoffRoom,
  conversation: string,
  agent: Agent,
  message: AgentMessage,
): Promise<Written> {
  const { text, attachments = [] } = message;
  if (text.trim() === "" && attachments.length === 0) return "empty";
  if (text.length > longestMessage) return "too-long";
  return untilStored("write-as-agent: the conversation", () => tryWrite(room, conversation, agent, message));
}

async function tryWrite(
  room: HandoffRoom,
  conversation: string,
  agent: Agent,
  { id, attachments = [], ...said }: AgentMessage,
): Promise<Written | "contended"> {
  const { store, now, newId, shield } = room;
  const text = said.text.trim();
  const keys = conversationKeys;
  const [meta, owner, sent] = await Promise.all([
    store.read<ConversationMeta>(keys.meta(conversation)),
    store.read<Owner>(keys.owner(conversation)),
    store.read<string[]>(handoffKeys.sent(conversation)),
  ]);
  if (!meta.value || !owner.value) return "not-found";
  if (owner.value.owner !== "agent" || owner.value.agent?.user !== agent.user) return "not-owner";
  if (id !== undefined && sent.value?.includes(id)) return { repeated: id };
  const held = room.neverAsked(
    readIn({ text, attachments }),
    await saidBefore(store, conversation, owner.value.agent.name),
  );
  if (held.length > 0) {
    const detail = { kinds: held };
    const line = onTrail({
      at: now(),
      act: "desk.never-ask",
      outcome: "held",
      conversation,
      agent: agent.user,
      detail,
    });
    await store.commit({ append: [line] });
    return { held };
  }
  const shown = shield(text);
  const message: Message = {
    id: id ?? newId(),
    from: "agent",
    audience: "everyone",
    text: shown,
    at: now(),
    name: owner.value.agent.name,
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(shown === text ? {} : { masked: true }),
  };
  const outcome = await store.commit({
    epoch: { key: keys.owner(conversation), epoch: owner.value.epoch },
    expect: { [handoffKeys.sent(conversation)]: sent.version },
    put: { [handoffKeys.sent(conversation)]: [...(sent.value ?? []), message.id].slice(-rememberedIds) },
    append: [{ stream: keys.transcript(conversation), entry: message }],
  });
  return outcome === "done" ? { written: message.id } : "contended";
}
