import type { Run } from "../dialog/run.ts";
import {
  type EscalationReason,
  type Evidence,
  evidenceAtMost,
  type QueueEntry,
  type Skill,
  skills,
} from "../domain/conversation.ts";
import type { Change } from "../domain/store.ts";
import { withoutLongNumber } from "./long-number.ts";
import type { ConversationState } from "./state.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** The decision that a person is needed. */
export interface Escalation {
  reason: EscalationReason;
  facts: Record<string, string>;
  /** What was seen beside the facts: signs of fraud or distress. */
  evidence?: Evidence[];
  /** What the customer told of the matter before, newest first. */
  told?: string[];
  caseId?: string;
  /** The dialog it comes from. */
  from?: Run;
  /** Goes on while the customer waits. */
  meanwhile?: Run;
  change?: Change;
}

/** Who is served before whom; handoff/waiting-line.ts says what a point is worth. */
export const priorities: Record<EscalationReason, number> = {
  distress: 40,
  fraud: 30,
  "verification-failed": 10,
  dialog: 10,
  complaint: 5,
  policy: 5,
  misses: 0,
  asked: 0,
};

const longestQuote = 160;

/** What the desk knows of the matter before anybody has read a word; masked already, because nothing else is stored. */
export function escalated(
  { state, item }: Pick<TurnWriter, "state" | "item">,
  { reason, facts, evidence = [], told = [], caseId, from }: Escalation,
): Pick<QueueEntry, "reason" | "priority" | "language" | "skill" | "summary" | "caseId" | "evidence"> {
  const known = Object.entries(facts);
  const now = item.input.kind === "message" && !item.input.choice ? item.input.text.trim() : "";
  const quotes = [now, ...told]
    .filter((text) => text !== "")
    .map((text) => withoutLongNumber(text).slice(0, longestQuote));
  const seen: Evidence[] = [
    ...evidence,
    ...quotes.map((text) => ({ kind: "said" as const, text })),
    ...(reason === "misses" ? [{ kind: "misses" as const, text: String(state.misses) }] : []),
    ...(from ? [{ kind: "dialog" as const, name: from.dialog, text: from.pending?.path ?? "" }] : []),
    ...(state.topic ? [{ kind: "topic" as const, text: state.topic }] : []),
    ...known.map(([name, text]) => ({ kind: "fact" as const, name, text })),
  ];
  const skill = skillFor(reason, from, state);
  return {
    reason,
    priority: priorities[reason],
    language: state.language,
    ...(skill ? { skill } : {}),
    summary: [...(from ? [from.dialog] : []), ...known.map(([name, value]) => `${name}: ${value}`)]
      .join(" · ")
      .slice(0, 300),
    ...(caseId ? { caseId } : {}),
    evidence: seen.slice(0, evidenceAtMost),
  };
}

/** The area of the dialog at hand, else of what was answered last. */
function skillFor(reason: EscalationReason, from: Run | undefined, state: ConversationState): Skill | undefined {
  if (reason === "fraud") return "security";
  const [area] = (from?.opening.intent ?? state.topic ?? "").split("/");
  return skills.find((skill) => skill === area);
}
