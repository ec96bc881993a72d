import { createHash } from "node:crypto";
import { conversationKeys, type Owner } from "../../domain/conversation.ts";
import type { Store } from "../../domain/store.ts";
import type { Handoff } from "../create-handoff.ts";
import type { Agent } from "../handoff-room.ts";
import type { FromOtherDesk } from "./other-desk.ts";

/** "held": an agent's words ask for what support never asks for, and were not sent. "ignored": it is not about a wait or an agent there. */
export type Heard = "done" | "held" | "ignored";

/** Lets what people do at another desk happen here, through the same handoff as at ours. Repeats change nothing. */
export function createHearOtherDesk({
  name,
  store,
  handoff,
  conversationOf,
}: {
  name: string;
  store: Store;
  handoff: Handoff;
  conversationOf: (remote: string) => Promise<string | undefined>;
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

  return async (event: FromOtherDesk): Promise<Heard> => {
    const conversation = await conversationOf(event.remote);
    if (conversation === undefined) return "ignored";
    if (event.kind === "accepted") return (await have(conversation, agentOf(event.agent))) ? "done" : "ignored";
    if (event.kind === "said") {
      const agent = agentOf(event.agent);
      if (!(await have(conversation, agent))) return "ignored";
      const written = await handoff.write(conversation, agent, { text: event.text, id: idOf(name, event.message) });
      return typeof written === "string" ? "ignored" : "held" in written ? "held" : "done";
    }
    const holder = await holderOf(conversation);
    if (!holder?.user.startsWith(`${name}:`)) return "ignored";
    return (await handoff.return(conversation, holder)) === "returned" ? "done" : "ignored";
  };
}

/** The same message of theirs always has the same id here, so that a webhook delivered twice says it once. */
const idOf = (name: string, message: string): string =>
  createHash("sha256").update(`${name} ${message}`).digest("base64url").slice(0, 22);
