import type { Pending, Run } from "../dialog/run.ts";
import { maskCode, usualLength } from "../privacy/mask-code.ts";
import { shieldText } from "../privacy/shield-text.ts";
import { type SplitPan, splitPan } from "../privacy/split-pan.ts";

export interface ShieldInput {
  text: string;
  pending: Pending | undefined;
  /** A one-time code may be in the customer's hands: whatever looks like one is masked, asked for or not. */
  codesAbout: boolean;
  /** The customer's earlier texts, newest first. */
  earlier: string[];
  isChoice: boolean;
  /** The whole text was entered as the secret of this ask, on a page of ours. */
  entered?: { ask: string; shape: "code" | "answer" };
  /** The ask whose field with a lock it was typed into. */
  lockedFor?: string;
  /** A person has the conversation: words without that mark are meant for them. */
  personListens?: boolean;
  /** The text came through a chat that others keep. */
  readByOthers?: boolean;
}

export interface Shielded {
  text: string;
  masked: boolean;
  secret?: { plain: string; mark: { ask?: string; shape: "code" | "answer"; exposed?: true } };
  /** Kinds of unasked-for secrets that were masked. */
  found: string[];
  /** New texts for `earlier`, where a number split over messages had to be masked in them too. */
  earlier: (string | undefined)[];
}
export type Shield = (input: ShieldInput) => Shielded;

/** While this dialog runs, customers have codes at hand: what looks like one is masked, also where something else was asked. */
const proving = "verify-identity";
export const isProving = (run: Run | undefined): boolean => run?.pending?.dialog === proving;

const asksContact = ({ dialog, kind }: Pending): boolean => dialog === proving && kind === "ask";
/** Two digits longer than our codes: where the customer's phone is asked for, it is that. Before any code is about, what is shorter is an amount. */
const hongKongMobile = /^[5-79]\d{7}$/;

const dots = "••••••";

interface ShieldWords {
  /** What is a command or a request for a person, and so never an answer. */
  staysWords: (text: string) => boolean;
  /** "Thank you" beside the field with the lock costs no try; in the field it may be an answer. */
  isPleasantry: (text: string) => boolean;
}

/** Takes secrets out of a text before anything of it is stored. */
export function createShield({ staysWords, isPleasantry }: ShieldWords): Shield {
  return ({ text, pending, codesAbout, earlier, isChoice, entered, lockedFor, personListens, readByOthers }) => {
    if (entered) return { text: dots, masked: true, secret: { plain: text, mark: entered }, found: [], earlier: [] };
    const exposed = readByOthers ? { exposed: true as const } : {};
    // The text of a button is what the client made of it: never a code or an answer, but it may hold a card number.
    if (isChoice) return shielding(text);
    const asked = pending?.kind === "secret" ? pending.shape : undefined;
    const isLocked = lockedFor !== undefined && text.trim() !== "";
    // What was typed into a field that is not asked for any more is as secret as before, and counts for nothing.
    const isLate = isLocked && lockedFor !== pending?.ask;
    const isAnswer = asked === "answer" && text.trim() !== "" && (isLocked || !personListens);
    const isWords = () => staysWords(text) || (!isLocked && isPleasantry(text));
    if ((isLate || isAnswer) && !isWords()) {
      const ask = isLate ? lockedFor : pending?.ask;
      return {
        text: dots,
        masked: true,
        secret: { plain: text, mark: { ask, shape: "answer", ...exposed } },
        found: [],
        earlier: [],
      };
    }
    const found = asked === "code" || codesAbout || pending?.dialog === proving ? maskCode(text) : undefined;
    const isNumber = (digits: string) => hongKongMobile.test(digits) || (!codesAbout && digits.length < usualLength);
    const code = found && pending && asksContact(pending) && isNumber(found.code) ? undefined : found;
    // Six digits where six are asked for are those: with a phone number before them, one code in ten would end a card's number.
    const isTheCode = asked === "code" && code?.code.length === usualLength && code.text.trim() === dots;
    const split = isTheCode ? undefined : splitPan(earlier, text);
    if (code) {
      const rest = shielding(split ? (maskCode(split.text) ?? split).text : code.text);
      return {
        ...(split ? withSplit(rest, split) : rest),
        masked: true,
        secret: {
          plain: code.code,
          mark: { ask: asked === "code" ? pending?.ask : undefined, shape: "code", ...exposed },
        },
      };
    }
    return split ? withSplit(shielding(split.text), split) : shielding(text);
  };
}

function shielding(text: string): Shielded {
  const { text: shown, found } = shieldText(text);
  return { text: shown, masked: found.length > 0, found: [...new Set(found.map(({ kind }) => kind))], earlier: [] };
}

const withSplit = (shielded: Shielded, { earlier }: SplitPan): Shielded => ({
  ...shielded,
  masked: true,
  found: [...new Set(["card", ...shielded.found])],
  earlier,
});
