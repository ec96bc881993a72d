import type { EscalationReason, Evidence, Skill } from "../../domain/conversation.ts";
import type { Language } from "../../domain/language.ts";

/** One line of what was said, masked as agents see it. */
export interface SaidLine {
  id: string;
  from: "customer" | "bot" | "agent" | "system";
  text: string;
  at: string;
  name?: string;
}

/** A conversation that needs a person, with all that the desk knows of it. */
export interface HandedOver {
  conversation: string;
  /** Names this wait; the same wait may be handed over twice after a crash. */
  wait: string;
  since: string;
  language: Language;
  reason: EscalationReason;
  priority: number;
  skill?: Skill;
  summary?: string;
  caseId?: string;
  evidence: Evidence[];
  transcript: SaidLine[];
}

/** How far a wait has been handed over where that takes several calls: what the other desk calls it, and which of the adapter's stages is behind it. */
export interface Opening {
  remote: string;
  stage: string;
}

/** Port of a desk of another maker, at which people work instead of ours. Each call rejects when it may be tried again. */
export interface OtherDesk {
  /** Names the agents' accounts and what is stored: "chatwoot". */
  name: string;
  /**
   * Hands it over; answers what the other desk calls it, and after a space what else it needs to find it. `keep` stores
   * each stage before the next is begun; `before` is the last one kept by a try that failed, and is gone on from.
   */
  open(handedOver: HandedOver, before: Opening | undefined, keep: (opening: Opening) => Promise<void>): Promise<string>;
  /** What the customer has said since. "refused": this line will never be taken, however often it is sent. */
  say(remote: string, line: SaidLine): Promise<"told" | "refused">;
  /** A line for the agents there alone; absent where the desk has no such thing. */
  note?(remote: string, text: string): Promise<void>;
  /** Nobody is needed any more: the customer left, or ended it. */
  close(remote: string): Promise<void>;
}

/** What agents over there read, in their language. */
export type OtherDeskWords = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** HTTP says that this body will not do, now or later; who may not, what is not there and what comes too often may change. */
export const isRefusedForGood = (status: number): boolean => [400, 413, 415, 422].includes(status);

/** What comes back from there. `remote` is what `open` answered, up to its first space: only what we opened is ours; `opened` tells that we once did, also where it is over here. */
export type FromOtherDesk = { remote: string; opened?: boolean } & (
  | { kind: "accepted"; agent: { id: string; name: string } }
  | { kind: "said"; agent: { id: string; name: string }; message: string; text: string; files?: boolean }
  | { kind: "completed" }
  | { kind: "failed"; message?: string }
);

/** Agents of another desk are there when that desk says so: our rule for who vanishes does not hold for them. */
export const isElsewhere = (user: string): boolean => user.includes(":");
