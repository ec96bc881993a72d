import { setTimeout as wait } from "node:timers/promises";
import { caseStatus } from "../dialogs/case-status/dialog.ts";
import { checkContact } from "../dialogs/check-contact/dialog.ts";
import { moneyBack } from "../dialogs/money-back/dialog.ts";
import { paymentProblem } from "../dialogs/payment-problem/dialog.ts";
import { reachSupport } from "../dialogs/reach-support/dialog.ts";
import { recoverAccount } from "../dialogs/recover-account/dialog.ts";
import { secureAccount } from "../dialogs/secure-account/dialog.ts";
import { showDate, showInstant } from "../dialogs/steps/show-instant.ts";
import { talkToAgent } from "../dialogs/talk-to-agent/dialog.ts";
import { turnOnTwoStep } from "../dialogs/turn-on-two-step/dialog.ts";
import { unfreezeAccount } from "../dialogs/unfreeze-account/dialog.ts";
import { verifyIdentity } from "../dialogs/verify-identity/dialog.ts";
import { withdrawalTrace } from "../dialogs/withdrawal-trace/dialog.ts";
import { withdrawalsHeld } from "../dialogs/withdrawals-held/dialog.ts";
import { type ContactReports, createContactReports } from "./contacts/contact-reports.ts";
import { createRegistry, type Registry } from "./contacts/create-registry.ts";
import { type Bot, createBot } from "./conversation/create-bot.ts";
import { createKnownCases } from "./conversation/known-cases.ts";
import type { Deliverer } from "./conversation/outbox-runner.ts";
import type { QueueView, TurnLog } from "./conversation/turn-deps.ts";
import type { Dialog } from "./dialog/dialog.ts";
import { Fault } from "./domain/fault.ts";
import type { NewId, Now } from "./domain/ids.ts";
import type { Language } from "./domain/language.ts";
import type { Store } from "./domain/store.ts";
import type { Understanding, UnderstandingAside } from "./domain/understood.ts";
import type { DeskStanding } from "./handoff/desk-standing.ts";
import { type Calendar, createOpeningHours } from "./handoff/opening-hours.ts";
import { caseRoute, createCaseNoter } from "./identity/case-notes.ts";
import { createCodeDeliverer, type DelivererRoom } from "./identity/code-deliverer.ts";
import type { CodeSender } from "./identity/code-sender.ts";
import { createGateway } from "./identity/create-gateway.ts";
import { createProving } from "./identity/create-proving.ts";
import type { Gateway } from "./identity/gateway.ts";
import type { IdentitySecrets } from "./identity/identity-secrets.ts";
import { NeedsProof } from "./identity/levels.ts";
import type { Monotonic } from "./identity/monotonic.ts";
import { createNoticeDeliverer } from "./identity/notice-deliverer.ts";
import { type ProvingConfig, provingDefaults } from "./identity/proving-room.ts";
import { createCallBackSlots } from "./knowledge/call-back-slots.ts";
import type { Holidays } from "./knowledge/holidays-schema.ts";
import { createWalletTimes } from "./knowledge/wallet-times.ts";
import { createWorkingDays } from "./knowledge/working-days.ts";
import type { Words } from "./read-all.ts";
import type { Wallet } from "./wallet/wallet.ts";

/** How long a turn waits for an effect before it tells the customer that it is under way. architecture.md, "Dialogs". */
const effectPatienceMs = 5_000;

/** Every dialog the bot can do. A new one is a folder and a line here. */
const dialogs: Dialog[] = [
  ...[recoverAccount, paymentProblem, secureAccount, unfreezeAccount, turnOnTwoStep, withdrawalTrace],
  ...[checkContact, reachSupport, caseStatus, moneyBack, talkToAgent, withdrawalsHeld],
] as Dialog[];

/** The chips of the first view: the five areas and a person. */
const firstChips = [
  "account/recover",
  "payment/report",
  "security/unauthorised-transaction",
  "withdrawal/failed",
  "contact/reach-support",
  "contact/human-agent",
];

/** Asked before any answer outside a dialog whether they have something to say to it. */
const beforeAnswers = ["withdrawals-held", "reach-support"];

export interface BotRooms {
  store: Store;
  wallet: Wallet;
  understanding: Understanding;
  /** Absent: in the same thread. */
  understandingAside?: UnderstandingAside;
  words: Words;
  secrets: IdentitySecrets;
  monotonic: Monotonic;
  /** By kind of address. */
  senders: Record<"phone" | "email", CodeSender>;
  proving?: Partial<ProvingConfig>;
  queueView: QueueView;
  agentsOnline: () => number;
  /** The desk as a newcomer to the queue finds it; absent: nobody is there. */
  deskStanding?: () => Promise<DeskStanding>;
  publicUrl: string;
  now: Now;
  newId: NewId;
  newCaseNumber: NewId;
  /** Ends a turn's waiting for an effect; absent: after 5 s. */
  outOfPatience?: () => Promise<void>;
  /** Deliverers of channels that are sent to, by route; it may be filled until the bot starts. */
  routes?: Map<string, Deliverer>;
  onTyping?: (conversation: string) => void;
  /** Whether a proof code is the one of that staff number now. */
  proves?: (number: string, code: string) => boolean;
  log: TurnLog;
}

/** Ties the rooms to one bot. Knows ports only; which adapters stand behind them is compose.ts's business. */
export function composeBot(
  rooms: BotRooms,
): Bot & { gateway: ReturnType<typeof createGateway>; registry: Registry; reports: ContactReports } {
  const { store, wallet, words, secrets, monotonic, senders, now, newId, publicUrl } = rooms;
  const gateway = createGateway({ store, wallet, secrets, now, newId });
  const proving = createProving({
    ...{ store, wallet, secrets, monotonic, now, newId },
    config: { ...provingDefaults, ...rooms.proving },
  });
  const say = (key: string, params: Record<string, string | number>, language: Language) =>
    words.phrases.render("identity", key, params, language).join("\n");
  const { wallet: facts, holidays } = words.knowledge;
  const timeZone = facts.hours["time-zone"];
  const calendar = facts.hours.holidays.calendar === "china" ? holidays : undefined;
  const times = createWalletTimes({ wallet: facts, workingDays: createWorkingDays({ timeZone, holidays: calendar }) });
  const showTime = (at: string, language: Language) => showInstant(at, { language, timeZone });
  const hours = createOpeningHours(facts.hours, calendar && calendarDays(calendar));
  const deskStanding = rooms.deskStanding ?? (async () => ({ waiting: 0, agentsOnline: 0 }));
  const desk = {
    now: async () => ({ open: hours.isOpen(now()), ...(await deskStanding()) }),
    callBackSlots: createCallBackSlots(facts["callback-hours"]),
    callsFrom: facts["official-contacts"].phones.find((phone) => phone["calls-out"])?.number,
  };
  const reports = createContactReports({ store, now });
  const registry = createRegistry({ official: facts["official-contacts"], called: facts.name, proves: rooms.proves });
  const deliverers: DelivererRoom = {
    ...{ store, wallet, senders, secrets, now, words: say },
    tell: (conversation, event) => bot.acceptEvent(conversation, event),
  };
  const bot: Bot = createBot({
    ...rooms,
    ...words,
    gateway,
    ...{ timeZone, hours, showTime, showDate },
    firstChips,
    beforeAnswers,
    outOfPatience: rooms.outOfPatience ?? (() => wait(effectPatienceMs, undefined, { ref: false })),
    dialogs: new Map(dialogs.map((dialog) => [dialog.name, dialog])),
    prove: verifyIdentity,
    kit: (meta) => ({
      newCaseNumber: rooms.newCaseNumber,
      ...{ timeZone, times, desk },
      contacts: {
        check: registry.checkContact,
        report: (checks, at) => reports.report(checks, { conversation: meta.id, at }),
      },
      withdrawalsHeldUntil: () => heldUntil(gateway, meta.id),
      cases: createKnownCases({ store, gateway, conversation: meta.id, now }),
      proving: proving({ conversation: meta.id, channel: meta.channel, source: meta.source ?? meta.user }),
    }),
    routes: (rooms.routes ?? new Map<string, Deliverer>())
      .set(caseRoute, createCaseNoter({ store, wallet }))
      .set("code", createCodeDeliverer(deliverers))
      .set("notice", createNoticeDeliverer({ ...deliverers, publicUrl, showTime })),
  });
  return { ...bot, gateway, registry, reports };
}

/** What cannot be learnt now, or not without asking for proof, is not known here. */
async function heldUntil(gateway: Gateway, conversation: string): Promise<string | undefined> {
  const profile = await gateway.reads({ conversation }).profile().catch(unlessUnexpected);
  return profile?.withdrawalsHeldUntil;
}

function unlessUnexpected(error: unknown): undefined {
  if (!(error instanceof NeedsProof || error instanceof Fault)) throw error;
}

/** All years' days in one list. */
function calendarDays({ years }: Holidays): Calendar {
  const known = Object.values(years);
  return { off: known.flatMap(({ off }) => off), worked: new Set(known.flatMap(({ workdays }) => workdays)) };
}
