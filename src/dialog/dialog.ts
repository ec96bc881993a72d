import type { EscalationReason } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Choice, ListRow } from "../domain/message.ts";
import type { Change } from "../domain/store.ts";
import type { Entity } from "../domain/understood.ts";
import type { WalletReads, WalletWrites, WriteName } from "../identity/gateway.ts";
import type { Identifier } from "../identity/proving.ts";
import type { DialogKit } from "./dialog-kit.ts";

/** Values for a phrase's {placeholders}; a Say refers to another phrase, rendered in the same language. */
export type Params = Record<string, string | number | LocalWords>;
/** Words that come from outside the phrases in both written languages (a security question). */
export interface LocalWords {
  "zh-Hans": string;
  en: string;
}

/** What the customer typed to a pending ask, shielded, with the entities found in it. */
export interface Typed {
  text: string;
  language: Language;
  entities: Entity[];
  /** What the words were understood to want, when the bot would act on it. */
  intent?: string;
  /** The contact that the customer gave as their own behind it, before any check asked for one. */
  ownContact?: Identifier;
  /** In passing, where `text` is "" because the words answered something else: those words, for what cannot be taken for anything else. */
  aside?: string;
}

/** Reads a slot's value out of what was typed; undefined when it is not there. Results are plain JSON. */
export type Parse<T> = (typed: Typed) => T | undefined;

/** A choice by the key of its phrase in the dialog's phrases.yaml, or with words given (a row's name). */
export interface Option {
  id: string;
  /** Phrase key; defaults to `id`. */
  phrase?: string;
  label?: string;
  serious?: boolean;
  /** There is nothing more to do: what whoever takes leave means. */
  closes?: boolean;
  params?: Params;
}

/** The customer's yes to exactly this operation with exactly these parameters. */
export interface Confirmation<N extends WriteName = WriteName> {
  step: string;
  operation: N;
  params: WalletWrites[N];
  paramsHash: string;
  confirmedAt: string;
}

/** What a check of a secret, or another local act, did: its outcome for the dialog, and what is stored with it, atomically. */
export interface Recorded<T> {
  result: T;
  change: Change;
}

/**
 * The steps of a dialog. Each has an id, unique among the steps of its dialog (in loops the occurrence is added by the engine);
 * results are journaled plain JSON. No clock, randomness or I/O but through steps.
 */
export interface Chat {
  readonly language: Language;
  /** Entities of the utterance that opened the dialog, so that facts given early are not asked again. */
  readonly opening: Typed;
  /** From here on, a question understood as one of these intents, or as a command that asks ("where-money", "when-money", "the-other", "both", "how-long", "what-next", "why-so"), is answered with this phrase of the dialog; then what was asked is asked again. The latest holds; without a phrase they are answered as anywhere. */
  beside(intents: readonly string[], phrase?: string, params?: Params): void;
  /** The customer has given this contact as their own: the identity check that follows does not ask for it. */
  ownContact(contact: Identifier): void;
  /** What is said here, once, to whoever is in a hurry; otherwise a word that holds anywhere. */
  ifUrgent(phrase: string): void;
  /** A phrase of this dialog, or of the common ones, as a value for a row of a list or for another phrase. */
  words(id: string, params?: Params): string;
  /** Says the phrase `id` (or `options.phrase`); once, however often the dialog is replayed. */
  say(id: string, params?: Params, options?: { phrase?: string }): Promise<void>;
  /** Asks with phrase `id` until `parse` takes an answer; tries the opening utterance first unless `early` is false. `options` are extra buttons, returned as { choice }. Phrase `<id>-again`, if there is one, is said on a second try. */
  ask<T>(
    id: string,
    parse: Parse<T>,
    options?: { params?: Params; options?: Option[]; early?: boolean; phrase?: string },
  ): Promise<{ value: T } | { choice: string }>;
  /** One of the options, by button or by typing its words. With rows, a list to pick from; `unshown` are rows that are not in it and may be named. */
  choose(
    id: string,
    options: Option[],
    extra?: { params?: Params; rows?: ListRow[]; unshown?: ListRow[]; phrase?: string },
  ): Promise<string>;
  /** Any number of the rows; [] means none of them. */
  chooseMany(
    id: string,
    rows: ListRow[],
    extra?: { params?: Params; options?: Option[]; phrase?: string },
  ): Promise<string[] | { choice: string }>;
  /** Gets the operation's proof first, then asks yes or no with phrase `id`. */
  confirm<N extends WriteName>(
    id: string,
    operation: N,
    params: WalletWrites[N],
    phraseParams?: Params,
  ): Promise<Confirmation<N> | "no">;
  /** Asks for a secret with phrase `id`. `check` gets the plain text once; its change and outcome are stored together before the dialog goes on. */
  secret<T>(
    id: string,
    shape: "code" | "answer",
    check: (plain: string) => Promise<Recorded<T>>,
    options?: { params?: Params; options?: Option[]; phrase?: string },
  ): Promise<{ checked: T } | { choice: string }>;
  /** A read: journaled, dropped when something before it is corrected. Gets proof when it must. */
  look<T>(id: string, read: (wallet: WalletReads) => Promise<T>): Promise<T>;
  /** A local act (issue a challenge, open a case): its change is stored atomically with the journal. */
  record<T>(id: string, act: () => Promise<Recorded<T>>): Promise<T>;
  /** Carries out what was confirmed; at most once. */
  do<N extends WriteName>(id: string, confirmation: Confirmation<N>): Promise<unknown>;
  /** An effect that needs no yes of its own because policy says it follows from another (sessions ended after a reset link was used, notices). */
  follow<N extends WriteName>(id: string, operation: N, params: WalletWrites[N]): Promise<unknown>;
  /** Waits for the named event (`key` tells it apart); "deadline" when `afterMs` passed first. Messages meanwhile are digressions; with `ask`, its phrase is said with buttons, one of which ends the wait. */
  wait(
    id: string,
    event: { name: string; key: string },
    options: {
      afterMs: number;
      poll?: { everyMs: number; read: (wallet: WalletReads) => Promise<boolean> };
      ask?: { phrase: string; params?: Params; options: Option[] };
    },
  ): Promise<"happened" | "deadline" | { choice: string }>;
  /** Another dialog inside this one. */
  run<A, R>(id: string, dialog: Dialog<A, R>, args: A): Promise<R>;
  /** Ends the whole run and hands the conversation to a person, with what was found out; `meanwhile` goes on while the customer waits. */
  escalate(
    reason: EscalationReason,
    facts?: Record<string, string>,
    caseId?: string,
    meanwhile?: Meanwhile,
  ): Promise<never>;
  /** The instant at which this step ran first. */
  now(id: string): Promise<string>;
}

/** A dialog by its name, for somebody who waits for a person and should not wait for this. */
export interface Meanwhile {
  dialog: string;
  args: unknown;
}

/** One thing the bot can do, as the conversation it is. `R` is plain JSON. */
export interface Dialog<A = unknown, R = unknown> {
  name: string;
  converse: (chat: Chat, args: A, kit: DialogKit) => Promise<R>;
  /** Whether it has anything to say to this; for dialogs that stand in for an answer. */
  suits?: Suits;
}
export type Suits = (kit: DialogKit, opening: Typed) => Promise<boolean>;

export function dialog<A, R>(
  name: string,
  converse: (chat: Chat, args: A, kit: DialogKit) => Promise<R>,
  suits?: Suits,
): Dialog<A, R> {
  return { name, converse, ...(suits ? { suits } : {}) };
}
export type { Choice };
