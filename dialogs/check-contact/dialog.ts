import { type Chat, dialog, type Parse } from "../../src/dialog/dialog.ts";
import type { ContactRegister } from "../../src/dialog/dialog-kit.ts";
import type { ContactCheck, ContactKind, ContactVerdict } from "../../src/domain/contact-check.ts";
import { stopTheLoss } from "./stop-the-loss.ts";
import { gaveNothing, toldAlready } from "./told-already.ts";

/** Contacts told in one answer; a longer list is no answer. */
const mostTold = 8;
/** Names that are the same in every language. */
const brands: Partial<Record<ContactKind, string>> = { line: "LINE", discord: "Discord", instagram: "Instagram" };
const worstFirst: ContactVerdict[] = ["not-ours", "unknown", "official"];

export interface CheckArgs {
  /** Told beside something else, while a person is on the way: the verdict, and no question. */
  beside?: boolean;
}

/** Is this really you? Whatever the customer pastes is held against the wallet's register, and told what to do with it. */
export const checkContact = dialog<CheckArgs, unknown>("check-contact", async (chat, args, { contacts }) => {
  const opened = await chat.record("opening", async () => ({ result: contacts.check(chat.opening.text), change: {} }));
  let told = toldAlready(chat.opening.text);
  let checks = opened;
  if (checks.length === 0 && !told) await chat.say("rule");
  if (args.beside) {
    await tell(chat, contacts, checks);
    return told ? chat.say("stop") : undefined;
  }
  for (;;) {
    if (checks.length === 0 && !told) {
      const answer = await askFor(chat, "which", contacts, [{ id: "person" }]);
      if (answer === "person") return chat.escalate("asked");
      if (answer === "nothing") return chat.say("done");
      if (answer === "told") told = true;
      else if (typeof answer !== "string") checks = answer;
    }
    const worst = await tell(chat, contacts, checks);
    if (told) return stopTheLoss(chat, checks);
    if (worst === "official") return { verdict: worst };
    const next = await askFor(chat, "next", contacts, [
      { id: "told", serious: true },
      { id: "another" },
      { id: "nothing" },
    ]);
    if (next === "nothing") {
      await chat.say("done");
      return { verdict: worst };
    }
    told = next === "told";
    checks = typeof next === "string" ? [] : next;
  }
});

type Asked = ContactCheck[] | "told" | "another" | "nothing" | "person";

/** Contacts to look at, word that it has already cost something, or one of the buttons. */
async function askFor(
  chat: Chat,
  id: "which" | "next",
  contacts: ContactRegister,
  options: { id: "told" | "another" | "nothing" | "person"; serious?: boolean }[],
): Promise<Asked> {
  const read: Parse<ContactCheck[] | "told" | "nothing"> = ({ text }) => {
    const found = contacts.check(text);
    if (found.length > 0) return found;
    if (toldAlready(text)) return "told";
    return gaveNothing(text) ? "nothing" : undefined;
  };
  const answer = await chat.ask(id, read, { options, early: false });
  if ("value" in answer) return answer.value;
  return options.find((option) => option.id === answer.choice)?.id ?? "nothing";
}

/** Says each verdict with its reason, keeps what the desk should know, and says what to do; answers with the worst verdict. */
async function tell(chat: Chat, contacts: ContactRegister, checks: ContactCheck[]): Promise<ContactVerdict> {
  const worst = worstFirst.find((verdict) => checks.some((check) => check.verdict === verdict)) ?? "unknown";
  if (checks.length === 0) return worst;
  const at = await chat.now("checked-at");
  await chat.record("report", async () => ({ result: null, change: await contacts.report(checks, at) }));
  const lines = checks.slice(0, mostTold).map((check) => lineOf(chat, check));
  if (lines.length === 1) await chat.say("verdict", { verdict: lines[0] ?? "" });
  else await chat.say("verdicts", { count: lines.length, list: lines.map((line) => `· ${line}`).join("\n") });
  await chat.say("advice", {}, { phrase: checks.every(isForged) ? "advice-forged" : `advice-${worst}` });
  return worst;
}

/** The number is ours, the call or the message was not: blocking it would block us. */
const isForged = ({ reason }: ContactCheck) => reason === "ours-never-calls" || reason === "ours-never-texts";

function lineOf(chat: Chat, { kind, value, shown, reason }: ContactCheck): string {
  if (reason === "no-channel") {
    const place = brands[kind] ?? chat.words(`place-${kind}`);
    return value === ""
      ? chat.words("no-channel", { place })
      : chat.words("no-channel-name", { place, contact: shown });
  }
  return chat.words(reason, { contact: shown });
}
