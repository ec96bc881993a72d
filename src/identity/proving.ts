import type { Language } from "../domain/language.ts";
import type { CustomerId, LocalText } from "../wallet/wallet.ts";
import type { CodeMethod } from "./identity-state.ts";
import type { Level } from "./levels.ts";
import type { NoticeKind } from "./policy.ts";
import type { Recorded } from "./recorded.ts";

/** A phone (E.164) or e-mail (lower case) that the customer typed. */
export interface Identifier {
  kind: "phone" | "email";
  value: string;
}

/** A method still open to a customer: `masked`, where its code would go, is told to whoever has proved a contact that is not young. */
export interface OpenMethod {
  method: CodeMethod | "authenticator";
  masked?: string;
}

/** What to do next on the way to one of the wanted levels. */
export type NextStep =
  /** `contactIds`: the contacts proved here that count towards `strong`. */
  | { step: "proved"; levels: Level[]; contactIds: string[] }
  | { step: "identify" }
  /** The subject is named, nothing is held: send a first code by `method`. `lapsed`: something was held and has run out. */
  | { step: "first-code"; method: CodeMethod; lapsed: boolean }
  | { step: "question"; text: LocalText }
  /** `young`: what is held is a code to a contact registered lately, which alone opens no more than the freeze. */
  | { step: "another-method"; methods: OpenMethod[]; young?: true }
  /** No method this customer has leads there; a person must. */
  | { step: "no-method" }
  /** Too many failures: nothing more is taken before `until`. */
  | { step: "locked"; until: string };

/** `waitSeconds`: before another code can be asked for by the same method. The same words and time whether or not anybody gets it. */
export type Issued =
  | { outcome: "sent"; waitSeconds: number }
  /** The code sent before is still good. */
  | { outcome: "wait"; seconds: number; codeLives: boolean }
  | { outcome: "limited"; until: string; codeLives: boolean }
  | { outcome: "locked"; until: string }
  /** Nobody is named (a hand-back dropped it): start anew. */
  | { outcome: "nobody" };

/** What became of a code, an authenticator's code or an answer. */
export type Checked =
  | { outcome: "right" }
  | { outcome: "wrong"; triesLeft: number }
  /** At a question: the code or contact asked for before it, once more. Not counted. */
  | { outcome: "not-answer" }
  | { outcome: "late" }
  /** This code has had its tries, or was used: another one is needed. */
  | { outcome: "spent" }
  | { outcome: "locked"; until: string }
  /** Too many wrong codes all over the desk just now: nothing is looked at for some minutes. */
  | { outcome: "busy" }
  | { outcome: "nobody" };

/**
 * Port through which dialogs prove who the customer is; bound to one conversation. Each call decides on what is stored
 * and returns what is to be stored with its outcome: nothing has happened until the engine has committed that change.
 */
export interface Proving {
  next(wanted: readonly Level[]): Promise<Recorded<NextStep>>;
  /** Names the subject. Says nothing about whether it exists; drops what was proved for another subject. */
  identify(identifier: Identifier, language: Language): Promise<Recorded<"noted">>;
  /** Forgets the subject, so that another phone or e-mail can be given. */
  forget(): Promise<Recorded<"forgotten">>;
  issueCode(input: { method: CodeMethod; purpose: string; language: Language }): Promise<Recorded<Issued>>;
  checkCode(input: { purpose: string; code: string }): Promise<Recorded<Checked>>;
  checkAuthenticator(code: string): Promise<Recorded<Checked>>;
  /** Answers the question that `next` has given. A right answer gives no level (security.md R11). */
  checkAnswer(answer: string): Promise<Recorded<Checked>>;
  /** A notice to every registered contact, each with its own "not me" link. "nobody": no customer is known here. */
  notifyAll(kind: NoticeKind): Promise<Recorded<"queued" | "nobody">>;
  /** Whom a case opened here is about, and the levels held now; `customer` only once something was proved. */
  about(): Promise<{ conversation: string; customer?: CustomerId; assurance?: Level[] }>;
}

/** What Proving is bound to. `source` stands for the sender's address or channel user, for limits by source. */
export interface ProvingScope {
  conversation: string;
  channel: string;
  source: string;
}
