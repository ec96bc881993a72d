import { type Claimed, claim } from "./claim.ts";
import { type HandedBack, handBack } from "./hand-back.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { type Written, writeAsAgent } from "./write-as-agent.ts";

/** What agents do with conversations; each is one atomic record, and durable when it resolves. */
export interface Handoff {
  claim(conversation: string, agent: Agent): Promise<Claimed>;
  return(conversation: string, agent: Agent): Promise<HandedBack>;
  write(conversation: string, agent: Agent, message: { text: string; id?: string }): Promise<Written>;
}

/** The handoff between bot and people, over the store. */
export function createHandoff(room: HandoffRoom): Handoff {
  return {
    claim: (conversation, agent) => claim(room, conversation, agent),
    return: (conversation, agent) => handBack(room, conversation, agent),
    write: (conversation, agent, message) => writeAsAgent(room, conversation, agent, message),
  };
}
