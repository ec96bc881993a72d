import type { ContactCheck } from "../domain/contact-check.ts";
import type { Case } from "../domain/conversation.ts";
import type { NewId } from "../domain/ids.ts";
import type { Change } from "../domain/store.ts";
import type { Proving } from "../identity/proving.ts";
import type { LocalWords } from "./dialog.ts";

/** The ports that dialogs may use beside the chat; compose fills them in. */
export interface DialogKit {
  newCaseNumber: NewId;
  /** Bound to the conversation of the turn. */
  proving: Proving;
  /** IANA name; dates are shown in it. */
  timeZone: string;
  times: WalletTimes;
  cases: KnownCases;
  desk: DeskDoors;
  contacts: ContactRegister;
  /** Until when the core lets no withdrawal of the customer proved here out; undefined when it does, and while nobody is proved. */
  withdrawalsHeldUntil(): Promise<string | undefined>;
}

/** How many working days something takes, as the wallet's own facts say. */
export interface DayRange {
  min: number;
  max: number;
}

/** What this wallet promises about time, and the calendar it is reckoned by. */
export interface WalletTimes {
  /** From the moment the refund is accepted; `name` is absent, and the time the longest there is, for an operator that nobody wrote down. */
  refund(operator: string): { name?: LocalWords; days: DayRange };
  /** What to add to a refund's time when many are asked for: part of a sentence. */
  busyTimes: LocalWords;
  dispute: { merchantAnswer: DayRange; decision: DayRange };
  withdrawal: { reviewHours: number; arrival: DayRange };
  /** From a complaint until it has its answer. */
  complaintAnswer: DayRange;
  /** From a freeze until it may be lifted. */
  coolingHours: number;
  /** The last day of the range, as a date ("2026-11-25") in the wallet's time zone, counted from the instant's own day. */
  lastDay(range: DayRange, from: string): string;
}

/** A case as its customer may know it. */
export type KnownCase = Pick<Case, "id" | "kind" | "state" | "openedAt" | "facts">;

/** Cases by number. What is not the asker's own is not there. */
export interface KnownCases {
  /** One opened in this very conversation: no proof is needed for it. */
  ofThisConversation(id: string): Promise<KnownCase | "not-found">;
  /** All that were opened in this conversation and told to the customer here, newest first. */
  toldHere(): Promise<KnownCase[]>;
  /** What stores that a call booked in this conversation is to be at another time, or not at all; "not-found" also when people have closed it. */
  changeCall(id: string, to: { from: string; to: string } | "call-off"): Promise<Change | "not-found">;
  /** One of the customer proved here; rejects with NeedsProof, whatever the number, while nobody is. */
  ofThisCustomer(id: string): Promise<KnownCase | "not-found">;
}

/** The desk as it stands now, for somebody who wants to reach a person. `waitMinutes` is absent while there is nothing to reckon from. */
export interface DeskDoors {
  now(): Promise<{ open: boolean; agentsOnline: number; waiting: number; waitMinutes?: [number, number] }>;
  /** Stretches of the next days to be rung in, soonest first; instants. */
  callBackSlots(now: string): { from: string; to: string }[];
  /** The number that calls back come from, so that the customer can tell them from others; absent: none is published. */
  callsFrom?: string;
}

/** The register of what is really the wallet's. */
export interface ContactRegister {
  /** Every contact in a text, judged; the same text always gets the same answer. */
  check(text: string): ContactCheck[];
  /** Keeps for the desk, masked, what is not ours or not known; `at` is an ISO instant. */
  report(checks: ContactCheck[], at: string): Promise<Change>;
}
