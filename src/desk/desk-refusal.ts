import type { Response } from "express";
import type { CaseWorked } from "./case-worked.ts";
import type { MovedOn } from "./moved-on.ts";

/** Why a call of the desk is turned down. `code` is stable; the page turns it into words, `message` is for developers. */
export interface DeskRefusal {
  status: number;
  code: string;
  message: string;
  retryAfterSeconds?: number;
  /** The name of the agent who was faster. */
  by?: string;
  /** Who has the conversation now, and how that came. */
  moved?: MovedOn;
  /** The case's last step, which was another agent's. */
  worked?: CaseWorked;
  /** Levels of which any one would do; none: only two agents together. */
  wanted?: readonly string[];
  /** Cases that have to be settled first. */
  cases?: readonly string[];
  /** What the message asked for that support never asks for. */
  kinds?: readonly string[];
}

export const deskRefusals = {
  unauthorised: { status: 401, code: "Unauthorized", message: "Sign in first." },
  signInFailed: { status: 401, code: "SignInFailed", message: "User, password or code is wrong." },
  codeRequired: { status: 401, code: "CodeRequired", message: "This account needs a code as well." },
  origin: { status: 403, code: "OriginNotAllowed", message: "This origin is not allowed." },
  role: { status: 403, code: "RoleRequired", message: "Your role does not allow this." },
  notFound: { status: 404, code: "NotFound", message: "There is no such thing here." },
  alreadyClaimed: { status: 409, code: "AlreadyClaimed", message: "Another agent has the conversation." },
  notOwner: { status: 409, code: "NotOwner", message: "The conversation is not yours now." },
  offerGone: { status: 409, code: "OfferGone", message: "It is not offered to you any more." },
  caseResolved: { status: 409, code: "CaseResolved", message: "The case has been resolved already." },
  caseNotYours: { status: 409, code: "CaseNotYours", message: "The case is not yours. Take it first." },
  agentUnavailable: { status: 409, code: "AgentUnavailable", message: "That agent cannot be asked right now." },
  tooLate: { status: 409, code: "TooLate", message: "It waited too long, or was answered before. Ask for it anew." },
  openCases: {
    status: 409,
    code: "OpenCases",
    message: "Open cases name the customer or rest on their conversations. Settle them first.",
  },
  samePerson: { status: 409, code: "SamePerson", message: "Another agent must approve it." },
  contactNotTheirs: { status: 409, code: "ContactNotTheirs", message: "The customer has no such contact now." },
  contactUnsettled: { status: 409, code: "ContactUnsettled", message: "The contact or its SIM was changed lately." },
  contactChanged: { status: 409, code: "ContactChanged", message: "The contact has changed since. Ask for it anew." },
  unknownOutcome: { status: 502, code: "OutcomeUnknown", message: "The wallet did not say what became of it." },
  empty: { status: 400, code: "EmptyMessage", message: "The message has no text." },
  tooLong: { status: 400, code: "MessageTooLong", message: "The message has more than 4,000 characters." },
  tooBig: { status: 413, code: "FileTooBig", message: "The file is larger than allowed." },
  fileType: { status: 415, code: "FileType", message: "Files of this type are not accepted." },
  busy: { status: 429, code: "Busy", message: "Too many files at once.", retryAfterSeconds: 2 },
  type: { status: 415, code: "UnsupportedMediaType", message: "Send JSON, or nothing." },
} as const satisfies Record<string, DeskRefusal>;

export const neverAsked = (kinds: readonly string[]): DeskRefusal => ({
  status: 422,
  code: "NeverAsked",
  message: "Support never asks a customer for this. The message was not sent.",
  kinds,
});

export const needsProof = (wanted: readonly string[]): DeskRefusal => ({
  status: 403,
  code: "NeedsProof",
  message: "The customer has not proved enough for this.",
  wanted,
});

export const badArgument = (message: string): DeskRefusal => ({ status: 400, code: "BadArgument", message });

export const tooManyTries = (retryAfterSeconds: number): DeskRefusal => ({
  status: 429,
  code: "TooManyTries",
  message: "Too many tries. Wait before the next one.",
  retryAfterSeconds,
});

/** Answers `{error: {code, message}}`. */
export function refuse(res: Response, { status, retryAfterSeconds, ...error }: DeskRefusal): void {
  if (retryAfterSeconds !== undefined) res.set("Retry-After", String(retryAfterSeconds));
  res.status(status).json({ error: { ...error, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) } });
}
