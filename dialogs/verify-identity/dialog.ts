import { type Chat, dialog, type LocalWords, type Typed } from "../../src/dialog/dialog.ts";
import type { Level } from "../../src/identity/levels.ts";
import type { Identifier, OpenMethod, Proving } from "../../src/identity/proving.ts";
import { askAnswer } from "./ask-answer.ts";
import { askAuthenticator } from "./ask-authenticator.ts";
import { askCode } from "./ask-code.ts";
import { forgetsContact } from "./contact-forgotten.ts";
import { keepsContact } from "./contact-kept.ts";
import { contactOf, ownContactOf } from "./contact-of.ts";
import { contactOtherwise } from "./contact-otherwise.ts";
import { sayLocked } from "./say-locked.ts";

export interface VerifyArgs {
  /** Any one of these will do. */
  wanted: string[];
  /** What the proof is for; a code sent for it is good for nothing else. */
  purpose: string;
  /** The opening utterance speaks of the customer's own phone or e-mail, so it need not be asked for. */
  openingNamesCustomer?: boolean;
  /** The customer's own contact, given before. */
  contact?: Identifier;
  /** With "return", a customer who has no second method comes back as "no-method" instead of going to a person. */
  withoutMethod?: "person" | "return";
}

export interface VerifyResult {
  outcome: "proved" | "no-method";
  /** Contacts proved now that count towards a recovery. */
  contactIds: string[];
}

/** Leads a customer to one of the wanted levels, one method at a time; what is still missing is decided by what the server holds. */
export const verifyIdentity = dialog<VerifyArgs, VerifyResult>("verify-identity", async (chat, args, { proving }) => {
  const { purpose } = args;
  const withoutPhone = phoneIsGone(chat.opening.intent);
  const asksTwo = args.wanted.every((level) => level === "strong");
  let step = 0;
  const sayStep = async (now: number) => {
    if (asksTwo && step < now) await chat.say("step", { step: now });
    step = now;
  };
  chat.ifUrgent("urgent-check");
  chat.beside(["where-money", "when-money"], "money-after-check");
  chat.beside(["how-long"], "check-takes");
  chat.beside(["account/which-number"], "which-number");
  chat.beside(["security/is-it-safe", "security/is-it-official"], "genuine");
  let known = false;
  let passedHere = false;
  let explained = false;
  let question: LocalWords | undefined;
  for (;;) {
    const next = await chat.record("next", () => proving.next(args.wanted as Level[]));
    switch (next.step) {
      case "proved":
        return { outcome: "proved", contactIds: next.contactIds };
      case "identify":
        await identify(chat, proving, args);
        known = true;
        break;
      case "first-code":
        if (next.lapsed) await chat.say("lapsed");
        else if (!known) {
          // Named in an earlier dialog and never proved: whose account it is now, the customer says anew.
          await chat.record("forgotten", () => proving.forget());
          break;
        }
        await sayStep(1);
        await askCode(chat, proving, { method: next.method, purpose, proven: false, withoutPhone });
        passedHere = true;
        break;
      case "question":
        await askAnswer(chat, proving, next.text, question);
        question = next.text;
        break;
      case "another-method": {
        if (next.young) {
          if (!explained) await chat.say("young-contact");
          explained = true;
        } else if (next.methods.length === 1 && !passedHere) await chat.say("once-more");
        const chosen = await chooseMethod(
          chat,
          withoutPhone ? phoneLast(next.methods) : next.methods,
          passedHere ? "method" : "method-more",
        );
        if (passedHere) await sayStep(2);
        const others = next.methods.length > 1;
        if (chosen.method === "authenticator") await askAuthenticator(chat, proving, { others });
        else
          await askCode(chat, proving, { method: chosen.method, masked: chosen.masked, purpose, proven: true, others });
        break;
      }
      case "no-method":
        if (args.withoutMethod === "return") return { outcome: "no-method", contactIds: [] };
        await chat.say("no-method");
        return chat.escalate("verification-failed", { reason: "no-method" });
      case "locked":
        await sayLocked(chat, next.until);
        return chat.escalate("verification-failed", { reason: "locked" });
    }
  }
});

const phoneIsGone = (intent: string | undefined): boolean =>
  intent === "security/lost-phone" || intent === "account/phone-changed";

const phoneLast = (methods: OpenMethod[]): OpenMethod[] => [
  ...methods.filter(({ method }) => method !== "sms"),
  ...methods.filter(({ method }) => method === "sms"),
];

const contactGone = ["account/phone-changed", "account/email-changed"];

/** Names the subject; what follows is the same whether or not anybody is registered with it. */
async function identify(
  chat: Chat,
  proving: Proving,
  { contact: given, openingNamesCustomer = false }: VerifyArgs,
): Promise<void> {
  const own = given ?? ownContactOf(chat.opening);
  chat.beside(contactGone, "contact-gone");
  const contact = await askContact(chat, own, openingNamesCustomer || own !== undefined);
  chat.beside(contactGone);
  await chat.record("identified", () => proving.identify(contact, chat.language));
}

/** What is said to somebody who speaks of a contact and gives none. */
const besides = { kept: "contact-kept", other: "contact-only", borrowed: "contact-borrowed" } as const;

/** Whoever remembers neither hears that one will do, and then gets a person. */
async function askContact(chat: Chat, own: Identifier | undefined, early: boolean): Promise<Identifier> {
  const parse = (typed: Typed): Identifier | keyof typeof besides | "forgotten" | undefined =>
    (own && typed.aside === chat.opening.text ? own : contactOf(typed, chat.opening.text)) ??
    (forgetsContact(typed.text) ? "forgotten" : keepsContact(typed.text) ? "kept" : contactOtherwise(typed.text));
  let forgotten = 0;
  for (let asked = 1; ; asked += 1) {
    const phrase = asked === 1 ? "contact" : "contact-brief";
    const given = await chat.ask("contact", parse, { options: [{ id: "person" }], early, phrase });
    if ("choice" in given) return chat.escalate("asked");
    const { value } = given;
    if (typeof value !== "string") return value;
    if (value !== "forgotten") {
      await chat.say(besides[value]);
      continue;
    }
    forgotten += 1;
    if (forgotten > 1) {
      await chat.say("no-contact");
      return chat.escalate("verification-failed", { reason: "no-method" });
    }
    await chat.say("contact-stuck");
  }
}

/** The one method there is, or the customer's choice; "method-more": what is held is from before, and does not do for this. */
async function chooseMethod(chat: Chat, methods: OpenMethod[], phrase: string): Promise<OpenMethod> {
  const [only] = methods;
  if (methods.length === 1 && only) return only;
  const options = methods.map(({ method, masked }) => ({
    id: method,
    phrase: masked ? `by-${method}-to` : `by-${method}`,
    params: { masked: masked ?? "" },
  }));
  const id = await chat.choose("method", [...options, { id: "person" }], { phrase });
  return methods.find(({ method }) => method === id) ?? chat.escalate("asked");
}
