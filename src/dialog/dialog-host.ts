import type { Language } from "../domain/language.ts";
import type { MessagePrompt } from "../domain/message.ts";
import type { Change } from "../domain/store.ts";
import type { Gateway } from "../identity/gateway.ts";
import type { Commands } from "./commands.ts";
import type { Consent } from "./consent.ts";
import type { Dialog, Typed } from "./dialog.ts";
import type { DialogKit } from "./dialog-kit.ts";
import type { PhraseBook } from "./phrase-book.ts";
import type { Effect } from "./run.ts";

/** What the customer did in this turn, as far as a dialog can use it. */
export type DialogInput =
  | { kind: "typed"; typed: Typed }
  | { kind: "choice"; ask: string; choice: string }
  /** `plain` is undefined when the process that knew it has died. */
  | { kind: "secret"; plain: string | undefined }
  | { kind: "event"; name: string; key: string; value?: unknown };

/** "before-effect" writes nothing but state when the owner has moved; "result" keeps what happened and tells the desk. */
export type CommitPoint =
  | { kind: "record" }
  | { kind: "before-effect" }
  | { kind: "result"; effect: Effect; outcome: unknown };

/** What the turn gives the engine. */
export interface DialogHost {
  conversation: string;
  /** The accepted inbound of this turn. */
  inbound: string;
  language: Language;
  now(): string;
  phrases: PhraseBook;
  gateway: Gateway;
  /** Made when it is first asked for: many a host only says something again. */
  kit(): DialogKit;
  /** The dialog that proves identity, run inside others when an operation wants proof. */
  prove: Dialog<{ wanted: string[]; purpose: string }, { outcome: string }>;
  commands: Commands;
  consent: Consent;
  say(text: string, prompt?: MessagePrompt): void;
  /** A step took this turn's inbound: a turn that is run again offers it to no other. */
  took(): void;
  /** Stores the run as it stands with `change`, atomically; "conflict": only `change`'s own expectations failed. Throws OwnerMoved or StateMoved. */
  commit(point: CommitPoint, change?: Change): Promise<"done" | "conflict">;
  /** The turn will wake up when the promise settles (by an effect.settled event with that key). */
  watchEffect(key: string, settled: Promise<unknown>): void;
  /** A timer for this conversation, stored with the next commit. */
  setTimer(at: string, event: { name: string; key: string; value?: unknown }): void;
  /** Resolves once an effect call has taken so long that the turn ends without it. */
  outOfPatience(): Promise<void>;
}
