import { createHash } from "node:crypto";
import { conversationKeys, type Owner } from "../../domain/conversation.ts";
import type { Store } from "../../domain/store.ts";
import type { Handoff } from "../create-handoff.ts";
import type { Agent } from "../handoff-room.ts";
import { longestMessage } from "../write-as-agent.ts";
import type { FromOtherDesk, OtherDeskWords } from "./other-desk.ts";

/** "held": an agent's words ask for what support never asks for, and were not sent. "ignored": it is not about a wait or an agent there. `note` tells the agent what did not reach the customer, and why. */
export interface Heard {
  outcome: "done" | "held" | "ignored";
  note?: string;
}

/** Lets what people do at another desk happen here, through the same handoff as at ours. Repeats change nothing. */
export function createHearOtherDesk({
  name,
  store,
  handoff,
  conversationOf,
  words,
}: {
  name: string;
  store: Store;
  handoff: Handoff;
  conversationOf: (remote: string) => Promise<string | undefined>;
  words: OtherDeskWords;
}) {
  const agentOf = ({ id, name: shown }: { id: string; name: string }): Agent => ({
    user: `${name}:${id}`,
    name: shown,
  });

  /** Their agents may pass a conversation on among themselves without telling us. */
  async function have(conversation: string, agent: Agent): Promise<boolean> {
    const claimed = await handoff.claim(conversation, agent);
    if (claimed === "claimed" || claimed === "already-yours") return true;
    const holder = await holderOf(conversation);
    if (typeof claimed !== "object" || !holder?.user.startsWith(`${name}:`)) return false;
    return (await handoff.takeOver(conversation, agent)) !== "not-found";
  }
  async function holderOf(conversation: string): Promise<Agent | undefined> {
    return (await store.read<Owner>(conversationKeys.owner(conversation))).value?.agent;
  }

  /** Words over there look sent: where they were not, their agent must hear of it. */
  async function say(conversation: string, event: FromOtherDesk & { kind: "said" }): Promise<Heard> {
    const agent = agentOf(event.agent);
    const unsent = (key: string, params = {}): Heard => ({ outcome: "ignored", note: words(key, params) });
    const fileNote = event.files ? words("other-desk-file-not-sent") : undefined;
    if (!(await have(conversation, agent))) {
      const holder = await holderOf(conversation);
      return holder ? unsent("other-desk-taken", { by: holder.name }) : unsent("other-desk-over");
    }
    if (event.text === "") return { outcome: "ignored", ...(fileNote ? { note: fileNote } : {}) };
    const written = await handoff.write(conversation, agent, { text: event.text, id: idOf(name, event.message) });
    if (written === "too-long") return unsent("other-desk-too-long", { most: longestMessage });
    if (typeof written === "string") return unsent("other-desk-over");
    if (!("held" in written)) return { outcome: "done", ...(fileNote ? { note: fileNote } : {}) };
    const kinds = written.held.map((kind) => words(`room-held-${kind}`)).join(words("room-and"));
    return { outcome: "held", note: words("room-refused-held", { kinds }) };
  }

  return async (event: FromOtherDesk): Promise<Heard> => {
    const conversation = await conversationOf(event.remote);
    const ended = event.kind === "said" && event.opened;
    if (conversation === undefined) return { outcome: "ignored", ...(ended ? { note: words("other-desk-over") } : {}) };
    if (event.kind === "accepted")
      return { outcome: (await have(conversation, agentOf(event.agent))) ? "done" : "ignored" };
    if (event.kind === "said") return say(conversation, event);
    const holder = await holderOf(conversation);
    if (!holder?.user.startsWith(`${name}:`)) return { outcome: "ignored" };
    return { outcome: (await handoff.return(conversation, holder)) === "returned" ? "done" : "ignored" };
  };
}

/** The same message of theirs always has the same id here, so that a webhook delivered twice says it once. */
const idOf = (name: string, message: string): string =>
  createHash("sha256").update(`${name} ${message}`).digest("base64url").slice(0, 22);
