import { conversationKeys } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { CustomerId } from "../wallet/wallet.ts";

/** How something was proved. "person": an agent's proofing, approved by a second one. */
export type Method = "sms" | "email" | "authenticator" | "person";
/** The methods that send a code. */
export type CodeMethod = "sms" | "email";

/** One method the customer has passed in this conversation. */
export interface Proof {
  method: Method;
  at: string;
  /** The registered contact the code went to; absent for an authenticator. */
  contactId?: string;
  /** False for a number or address that changed hands lately: good for look-ups, not towards `strong` (security.md R13). */
  countsTowardsStrong: boolean;
  /** The code went to a contact registered lately, beside an older one, or to one that has gone since: by itself it speaks for nobody. */
  young?: true;
}

/** Whom a conversation says it is about. `account` and `face` name the account files that count tries and sends. */
export interface Subject {
  /** The customer's id, or for an unknown identifier its HMAC: limits here act without a word. */
  account: string;
  /** The HMAC of what was typed (the customer's id after a host identity): limits here are told, alike for unknown identifiers. */
  face: string;
  /** Absent when the identifier is unknown; the dialog never learns which. */
  customer?: CustomerId;
  /** What was typed, sealed; only the code deliverer opens it. Absent after a host identity. */
  identifier?: { kind: "phone" | "email"; sealed: string };
}

/** The wallet's own page named this customer. */
export interface HostSession {
  customer: CustomerId;
  at: string;
  /** Absent before the first use. */
  lastUsedAt?: string;
}

/** A conversation's verified state, at `conversation/<id>#identity`. Putting null there drops all of it. */
export interface IdentityState {
  hostIdentity?: HostSession;
  subject: Subject;
  proofs: Proof[];
  /** Moves with every use of a proof; 15 idle minutes end them (security.md R19). */
  lastUsedAt: string;
  /**
   * The one open challenge; older ones no longer count, but for `sent`: the code of that one went out, and this one's, asked for
   * beyond a limit that is not told, goes to nobody. `expiresAt` is for those who only ask whether one lives.
   */
  challenge?: { id: string; expiresAt: string; method: CodeMethod; purpose: string; sent?: string };
  /** Codes asked for here, by method: how long the next one waits. */
  sends: Partial<Record<CodeMethod, { count: number; lastAt: string }>>;
  /** `required` as soon as a first code was right and the customer has questions; `code`: the challenge that was right last; `avoid`: answered wrong just now. */
  question?: { required: boolean; code?: string; asked?: string; avoid?: string; passedAt?: string };
  language: Language;
}

/** A reset link under way, at `conversation/<id>#recovery`: what follows from it needs no second proof. */
export interface Recovery {
  customer: CustomerId;
  /** The write's key; the wallet core tells which link it made. */
  key: string;
  at: string;
  language: Language;
}

/** The newest link for binding an authenticator, at `account/<id>#two-step`. */
export interface TwoStepAsked {
  at: string;
}

/** Ids of contacts that were replaced through us, each with the time: what was proved by them before proves nothing any more. */
export type Replaced = Record<string, string>;

/** Names of what this room stores. */
export const identityKeys = {
  identity: conversationKeys.identity,
  provedHere: conversationKeys.provedHere,
  recovery: conversationKeys.recovery,
  counters: (account: string) => `account/${account}#counters`,
  sends: (account: string) => `account/${account}#sends`,
  freezes: (account: string) => `account/${account}#freezes`,
  /** When a link on which an authenticator is bound was last asked for here: `TwoStepAsked`. */
  twoStep: (account: string) => `account/${account}#two-step`,
  /** Contacts that others have taken the place of: `Replaced`. */
  replaced: (account: string) => `account/${account}#replaced`,
  challenge: (account: string, id: string) => `account/${account}#challenge/${id}`,
  delivery: (account: string, challenge: string) => `account/${account}#delivery/${challenge}`,
  undelivered: (conversation: string) => `conversation/${conversation}#undelivered`,
  notMe: (hash: string) => `not-me/${hash}#link`,
  approval: (id: string) => `approval/${id}#approval`,
  /** That it waits for a second agent; the value is its id. */
  waitingApproval: (id: string) => `work#approval/${id}`,
  pendingWrite: (key: string) => `work#write/${key}`,
  trail: "audit/main#trail",
};
