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

/** Port of a desk of another maker, at which people work instead of ours. Each call rejects when it may be tried again. */
export interface OtherDesk {
  /** Names the agents' accounts and what is stored: "chatwoot". */
  name: string;
  /** Hands it over; answers what the other desk calls it, and after a space what else it needs to find it. */
  open(handedOver: HandedOver): Promise<string>;
  /** What the customer has said since, in order. */
  say(remote: string, lines: SaidLine[]): Promise<void>;
  /** Nobody is needed any more: the customer left, or ended it. */
  close(remote: string): Promise<void>;
}

/** What comes back from there. `remote` is what `open` answered, up to its first space: only what we opened is ours. */
export type FromOtherDesk = { remote: string } & (
  | { kind: "accepted"; agent: { id: string; name: string } }
  | { kind: "said"; agent: { id: string; name: string }; message: string; text: string }
  | { kind: "completed" }
  | { kind: "failed"; message?: string }
);

/** Agents of another desk are there when that desk says so: our rule for who vanishes does not hold for them. */
export const isElsewhere = (user: string): boolean => user.includes(":");
