import { answerCase, type CaseAnswer, type CaseAnswered } from "./answer-case.ts";
import { type Claimed, claim } from "./claim.ts";
import { type Declined, decline } from "./decline.ts";
import { type HandedBack, handBack, type Resolution } from "./hand-back.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { type TakenOver, takeOver } from "./take-over.ts";
import { type Transferred, type TransferTo, transfer } from "./transfer.ts";
import { type VerifyAsked, type VerifyWanted, verifyAgain } from "./verify-again.ts";
import { type CaseEnd, type CaseMoved, closeCase, releaseCase, takeCase } from "./work-on-case.ts";
import { type AgentMessage, type Written, writeAsAgent } from "./write-as-agent.ts";
import { type Noted, writeNote } from "./write-note.ts";

/** What agents do with conversations; each is one atomic record, and durable when it resolves. */
export interface Handoff {
  claim(conversation: string, agent: Agent): Promise<Claimed>;
  decline(conversation: string, agent: Agent): Promise<Declined>;
  return(conversation: string, agent: Agent): Promise<HandedBack>;
  /** The matter is over: the bot asks the customer how it was. */
  resolve(conversation: string, agent: Agent, resolution: Resolution): Promise<HandedBack>;
  transfer(conversation: string, agent: Agent, to: TransferTo): Promise<Transferred>;
  answerCase(id: string, agent: Agent, answer: CaseAnswer): Promise<CaseAnswered>;
  takeCase(id: string, agent: Agent): Promise<CaseMoved>;
  releaseCase(id: string, agent: Agent): Promise<CaseMoved>;
  closeCase(id: string, agent: Agent, how: CaseEnd): Promise<CaseMoved>;
  takeOver(conversation: string, agent: Agent): Promise<TakenOver>;
  write(conversation: string, agent: Agent, message: AgentMessage): Promise<Written>;
  verifyAgain(conversation: string, agent: Agent, wanted: VerifyWanted): Promise<VerifyAsked>;
  /** For the desk's eyes only; whether the agent may read the conversation is checked before. */
  note(conversation: string, agent: Agent, note: { text: string; id?: string }): Promise<Noted>;
}

/** The handoff between bot and people, over the store. */
export function createHandoff(
  room: HandoffRoom & {
    /** Whether an agent can be asked right now; absent: nobody can. */
    isThere?: (user: string) => Promise<boolean>;
  },
): Handoff {
  const isThere = room.isThere ?? (async () => false);
  return {
    claim: (conversation, agent) => claim(room, conversation, agent),
    decline: (conversation, agent) => decline(room, conversation, agent),
    return: (conversation, agent) => handBack(room, conversation, agent),
    resolve: (conversation, agent, resolution) => handBack(room, conversation, agent, resolution),
    transfer: (conversation, agent, to) => transfer({ ...room, isThere }, conversation, agent, to),
    answerCase: (id, agent, answer) => answerCase(room, id, agent, answer),
    takeCase: (id, agent) => takeCase(room, id, agent),
    releaseCase: (id, agent) => releaseCase(room, id, agent),
    closeCase: (id, agent, how) => closeCase(room, id, agent, how),
    takeOver: (conversation, agent) => takeOver(room, conversation, agent),
    write: (conversation, agent, message) => writeAsAgent(room, conversation, agent, message),
    verifyAgain: (conversation, agent, wanted) => verifyAgain(room, conversation, agent, wanted),
    note: (conversation, agent, note) => writeNote(room, conversation, agent, note),
  };
}
