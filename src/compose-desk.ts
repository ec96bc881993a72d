import { join } from "node:path";
import type { composeBot } from "./compose-bot.ts";
import { maskContact } from "./contacts/contact-reports.ts";
import type { AgentAccount } from "./desk/agent-account.ts";
import { createDesk, type Desk, type DeskDeps } from "./desk/create-desk.ts";
import type { NewId, Now } from "./domain/ids.ts";
import type { Language } from "./domain/language.ts";
import type { Store } from "./domain/store.ts";
import type { Understanding } from "./domain/understood.ts";
import { createHandoff } from "./handoff/create-handoff.ts";
import { createDeskRoster } from "./handoff/desk-roster.ts";
import type { HandoffRoom } from "./handoff/handoff-room.ts";
import type { Presence } from "./handoff/presence.ts";
import type { WaitingLine } from "./handoff/waiting-line.ts";
import { createApprovalRisk } from "./identity/approval-risk.ts";
import { createApprovals } from "./identity/approvals.ts";
import { createCaseCustomers } from "./identity/case-customers.ts";
import { createCustomerFacts } from "./identity/customer-facts.ts";
import { createRevealContact } from "./identity/reveal-contact.ts";
import { addContactMark, contactMarksFile, readContactMarks } from "./knowledge/contact-marks.ts";
import { addProposal, proposalsFile } from "./knowledge/proposals.ts";
import type { Words } from "./read-all.ts";
import type { Wallet } from "./wallet/wallet.ts";

export interface DeskRooms
  extends Pick<
    DeskDeps,
    | "reported"
    | "erasing"
    | "files"
    | "onTyping"
    | "oidc"
    | "origins"
    | "onlyHost"
    | "https"
    | "matchTotp"
    | "proof"
    | "links"
    | "savedSessions"
    | "after"
  > {
  store: Store;
  wallet: Wallet;
  understanding: Understanding;
  words: Words;
  bot: Pick<ReturnType<typeof composeBot>, "gateway" | "registry">;
  line: WaitingLine;
  presence: Presence;
  handoffRoom: HandoffRoom;
  agents: () => readonly AgentAccount[];
  dataDir: string;
  now: Now;
  newId: NewId;
}

/** Answers that an agent is offered for one utterance. */
const suggestedAtMost = 3;
/** Below this a suggestion is a guess. */
const leastConfidence = 0.08;

/** Ties the rooms to the agents' desk: the wallet behind the gateway, the knowledge as suggestions, misses as proposals. */
export function composeDesk(rooms: DeskRooms): Desk {
  const { store, wallet, words, presence, agents, now, newId, bot } = rooms;
  const { intents, wallet: facts } = words.knowledge;
  const marksFile = join(rooms.dataDir, contactMarksFile);
  const timeZone = facts.hours["time-zone"];
  const approvals = createApprovals({ store, wallet, now, newId });
  const understand = (text: string) => rooms.understanding.understand(text, { now: now(), timeZone });
  const titleOf = (intent: string) => ({
    "zh-Hans": words.answers.title(intent, "zh-Hans"),
    en: words.answers.title(intent, "en"),
  });
  const inDeskLanguages = (key: string, params: Record<string, string>) => {
    const say = (language: Language) => words.phrases.render("common", key, params, language).join(" ");
    return { text: say("zh-Hans"), translations: { en: say("en") } };
  };

  return createDesk({
    ...rooms,
    handoff: createHandoff({
      ...rooms.handoffRoom,
      isThere: createDeskRoster({ store, presence, profiles: agents }).isThere,
    }),
    customer: createCustomerFacts({ store, wallet, now }),
    caseCustomers: createCaseCustomers(wallet),
    gateway: bot.gateway,
    approving: { ...approvals, run: bot.gateway.runApproved, risk: createApprovalRisk(wallet) },
    revealContact: createRevealContact({ store, wallet, now }),
    replies: words.replies,
    suggest(text, language) {
      const { intent, confidence, options, alternatives } = understand(text);
      const found = [...(intent ? [{ intent, confidence }] : []), ...options, ...alternatives];
      const best = new Map(found.toReversed().map((each) => [each.intent, each.confidence]));
      return [...best]
        .toReversed()
        .filter(([, sure]) => sure >= leastConfidence)
        .map(([id, sure]) => ({
          intent: id,
          title: titleOf(id),
          text: words.answers.answer(id, language).join("\n\n"),
          confidence: sure,
        }))
        .filter((each) => each.text !== "")
        .slice(0, suggestedAtMost);
    },
    teaching: {
      nearest(text) {
        const { intent, confidence, options, alternatives } = understand(text);
        return intent ? { intent, confidence } : (options[0] ?? alternatives[0]);
      },
      intents: () =>
        [...intents.values()].filter(({ area }) => area !== "out").map(({ id }) => ({ id, title: titleOf(id) })),
      propose: (proposal) =>
        intents.has(proposal.intent) ? addProposal(join(rooms.dataDir, proposalsFile), proposal) : "unknown-intent",
    },
    marking: {
      marks: () => readContactMarks(marksFile).marks,
      mark(given) {
        const { kind, masked, value } = given;
        const isIt = (text: string) =>
          bot.registry.checkContact(text).some((check) => check.kind === kind && maskContact(check) === masked);
        return value === undefined || isIt(value) ? addContactMark(marksFile, given) : "another-contact";
      },
    },
    actionLine: (operation, result, agent) => inDeskLanguages("desk-action", { operation, result, agent }),
    timeZone,
  });
}
