import { type ConversationMeta, conversationKeys } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import { untilStored } from "../domain/until-stored.ts";
import { handoffKeys } from "./handoff-keys.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { longestMessage } from "./write-as-agent.ts";

export type Noted = { written: string } | { repeated: string } | "not-found" | "empty" | "too-long";

const rememberedIds = 100;

/**
 * A note between agents beside the conversation: in the transcript, for the desk alone. It never gets an outbox item, and
 * every channel leaves out what is not for everyone. Whether the agent may read the conversation is the desk's to know.
 */
export async function writeNote(
  { store, now, newId, shield }: Pick<HandoffRoom, "store" | "now" | "newId" | "shield">,
  conversation: string,
  agent: Agent,
  { text, id }: { text: string; id?: string },
): Promise<Noted> {
  if (text.trim() === "") return "empty";
  if (text.length > longestMessage) return "too-long";
  return untilStored("write-note: the conversation", async () => {
    const [meta, sent] = await Promise.all([
      store.read<ConversationMeta>(conversationKeys.meta(conversation)),
      store.read<string[]>(handoffKeys.sent(conversation)),
    ]);
    if (!meta.value) return "not-found";
    if (id !== undefined && sent.value?.includes(id)) return { repeated: id };
    const shown = shield(text.trim());
    const note: Message = {
      ...{ id: id ?? newId(), from: "agent", audience: "desk", text: shown, at: now(), name: agent.name },
      ...(shown === text.trim() ? {} : { masked: true }),
    };
    const outcome = await store.commit({
      expect: { [handoffKeys.sent(conversation)]: sent.version },
      put: { [handoffKeys.sent(conversation)]: [...(sent.value ?? []), note.id].slice(-rememberedIds) },
      append: [{ stream: conversationKeys.transcript(conversation), entry: note }],
    });
    return outcome === "done" ? { written: note.id } : "contended";
  });
}
