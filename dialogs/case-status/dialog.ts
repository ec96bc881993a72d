import { type Chat, dialog, type Parse } from "../../src/dialog/dialog.ts";
import type { DialogKit, KnownCase } from "../../src/dialog/dialog-kit.ts";
import type { Case } from "../../src/domain/conversation.ts";
import type { Identifier } from "../../src/identity/proving.ts";
import type { CaseNote } from "../../src/wallet/wallet.ts";
import { showDate, showInstant } from "../steps/show-instant.ts";
import { contactOf } from "../verify-identity/contact-of.ts";

const triesAtMost = 3;
/** Kinds that have words of their own, all of ours; a core may tell of others. */
const kinds: Readonly<Record<Case["kind"], true>> = {
  ...{ proofing: true, unauthorised: true, payment: true, withdrawal: true, "call-back": true },
  ...{ complaint: true, question: true, fault: true },
};
/** Cases offered as buttons. */
const listedAtMost = 4;

/** How a case stands, for whoever it belongs to; any other number reads the same as one that does not exist. */
export const caseStatus = dialog("case-status", async (chat, _args, kit) => {
  const here = caseNumber(chat.opening) ? [] : await chat.look("told-here", () => kit.cases.toldHere());
  const [only, ...others] = here;
  if (only && others.length === 0) {
    await chat.say("from-here");
    return tell(chat, kit, only);
  }
  const listed = here.slice(0, listedAtMost).map(({ id }) => ({ id, label: id }));
  const phrase = only ? "which" : "number";
  for (let tries = 1; tries <= triesAtMost; tries += 1) {
    const options = [...listed, { id: "forgotten", phrase: "no-number" }, { id: "person" }];
    const given = await chat.ask("number", numberOrContact, { phrase, options });
    const number = "choice" in given ? given.choice : given.value;
    if (number === "person") return chat.escalate("asked", { dialog: "case-status" });
    if (typeof number !== "string") {
      chat.ownContact(number);
      await chat.say("by-contact");
    }
    if (number === "forgotten" || typeof number !== "string") return tellMine(chat, kit);
    if (tries === 1) await chat.say("looking", { case: number });
    const found = await findCase(chat, kit, number);
    if (found !== "not-found") return tell(chat, kit, found);
    await chat.say("not-found", { case: number });
  }
  return chat.escalate("asked", { dialog: "case-status", outcome: "not-found" });
});

/** Whoever has lost the number proves who it is and picks from their own cases, newest first. */
async function tellMine(chat: Chat, kit: DialogKit): Promise<void> {
  const mine = await chat.look("all-mine", (wallet) => wallet.cases());
  const [only] = mine;
  if (!only) {
    await chat.say("none-of-yours");
    return chat.escalate("asked", { dialog: "case-status", outcome: "not-found" });
  }
  const options = mine.slice(0, listedAtMost).map((known) => ({ id: known.case, label: known.case }));
  const words = mine.slice(0, listedAtMost).map((known) => caseWords(chat, kit, known));
  const list = words.join(chat.language === "en" ? "; " : "；");
  const number = mine.length === 1 ? only.case : await chat.choose("which-mine", options, { params: { list } });
  const found = await chat.look("picked", () => kit.cases.ofThisCustomer(number));
  if (found !== "not-found") return tell(chat, kit, found);
  await chat.say("not-found", { case: number });
  return chat.escalate("asked", { dialog: "case-status", outcome: "not-found" });
}

/** "WL-…, a payment problem, 21 Nov, 15:04". */
function caseWords(chat: Chat, { timeZone }: DialogKit, known: CaseNote): string {
  const about = chat.words(`about-${Object.hasOwn(kinds, known.kind) ? known.kind : "question"}`);
  const opened = showInstant(known.openedAt, { language: chat.language, timeZone });
  return [known.case, about, opened].join(chat.language === "en" ? ", " : "，");
}

const caseNumber: Parse<string> = ({ entities }) =>
  entities.flatMap((entity) => (entity.type === "case-id" ? [entity.value] : []))[0];

/** Who gives a phone or an e-mail instead has no number at hand. */
const numberOrContact: Parse<string | Identifier> = (typed) =>
  caseNumber(typed) ?? (typed.text === "" ? undefined : contactOf(typed));

/** What was opened in this conversation needs no proof; for the rest the gateway must know the customer, whatever the number. */
async function findCase(chat: Chat, kit: DialogKit, id: string): Promise<KnownCase | "not-found"> {
  const here = await chat.look("here", () => kit.cases.ofThisConversation(id));
  return here === "not-found" ? chat.look("mine", () => kit.cases.ofThisCustomer(id)) : here;
}

async function tell(
  chat: Chat,
  { timeZone }: DialogKit,
  { id, kind, state, openedAt, facts }: KnownCase,
): Promise<void> {
  const opened = showInstant(openedAt, { language: chat.language, timeZone });
  await chat.say("stands", {
    case: id,
    about: chat.words(`about-${kind}`),
    opened,
    state: chat.words(`case-${state}`),
  });
  if (state === "resolved") return chat.say("next", {}, { phrase: "next-resolved" });
  if (facts.by) return chat.say("next", { by: showDate(facts.by, chat.language) }, { phrase: "next-by" });
  return chat.say("next", {}, { phrase: `next-${state}` });
}
