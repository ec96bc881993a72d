import type { BareVerbs } from "../dialog/bare-verbs.ts";
import type { Commands } from "../dialog/commands.ts";
import type { Consent } from "../dialog/consent.ts";
import type { Dialog } from "../dialog/dialog.ts";
import type { DialogKit } from "../dialog/dialog-kit.ts";
import type { PhraseBook } from "../dialog/phrase-book.ts";
import type { ConversationMeta } from "../domain/conversation.ts";
import type { NewId, Now } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import type { Store } from "../domain/store.ts";
import type { Understanding, UnderstandingAside } from "../domain/understood.ts";
import type { OpeningHours } from "../handoff/opening-hours.ts";
import type { Gateway } from "../identity/gateway.ts";
import type { ReadAhead } from "./read-ahead.ts";

/** What the bot knows, as the turn asks for it. */
export interface Answers {
  /** Bubbles; empty when the intent has no answer of its own. */
  answer(intent: string, language: Language): string[];
  /** Why the answer is what it is; empty where nobody has said. */
  why(intent: string, language: Language): string[];
  title(intent: string, language: Language): string;
  dialogOf(intent: string): string | undefined;
  /** Stands in for the intent's answer where it suits the customer's own matter. */
  suitedDialogOf(intent: string): string | undefined;
  followUps(intent: string): string[];
}

/** Where a waiting conversation stands right now; null when it does not wait. `waitMinutes` is a range, absent while there is nothing to reckon from. */
export type QueueView = (
  conversation: string,
) => Promise<{ place: number; waiting: number; waitMinutes?: [number, number]; agentsOnline: number } | null>;

export interface TurnLog {
  info(fields: Record<string, unknown>, event: string): void;
  error(fields: Record<string, unknown>, event: string): void;
}

export interface TurnDeps {
  store: Store;
  understanding: Understanding;
  /** The same for who can wait for it: a turn can, what masks a secret cannot. */
  understandingAside: UnderstandingAside;
  answers: Answers;
  phrases: PhraseBook;
  commands: Commands;
  consent: Consent;
  bareVerbs: BareVerbs;
  dialogs: ReadonlyMap<string, Dialog>;
  prove: Dialog<{ wanted: string[]; purpose: string }, { outcome: string }>;
  gateway: Gateway;
  /** The ports a dialog of this conversation gets. */
  kit(meta: ConversationMeta): DialogKit;
  queueView: QueueView;
  /** When people answer. */
  hours: OpeningHours;
  /** "11月22日 14:03" / "22 Nov, 14:03", by the wallet's clock. */
  showTime(at: string, language: Language): string;
  /** "12月4日周五" / "Friday, 4 December" for a calendar date ("2026-12-04"). */
  showDate(date: string, language: Language): string;
  /** People at the desk right now. */
  agentsOnline(): number;
  /** Plain secrets of accepted messages, by inbox id. */
  secrets: Map<string, string>;
  ahead: Pick<ReadAhead, "get" | "delete">;
  /** The intents behind the six chips of the first view. */
  firstChips: string[];
  /** Dialogs asked first whether words outside any dialog suit them, whatever those words resemble. */
  beforeAnswers: string[];
  timeZone: string;
  now: Now;
  newId: NewId;
  newCaseNumber: NewId;
  /** Begun with each effect call; once it resolves, the turn ends without the result. */
  outOfPatience(): Promise<void>;
  log: TurnLog;
  /** Hands an event to the conversation's inbox. */
  acceptEvent(conversation: string, event: { name: string; key: string; value?: unknown }): Promise<void>;
}
