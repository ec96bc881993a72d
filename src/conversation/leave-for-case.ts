import type { QueueEntry } from "../domain/conversation.ts";
import { tellsSomething } from "../domain/tells-something.ts";
import { sayCommon } from "./dialog-turn.ts";
import { leaveQueue } from "./leave-queue.ts";
import { openCase } from "./open-case.ts";
import { offerParked } from "./parked.ts";
import { toldBefore } from "./told-before.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** What was written stays as a case that a person answers later, in this conversation; a case there was already is enough. */
export async function leaveForCase(
  deps: TurnDeps,
  writer: TurnWriter,
  entry: QueueEntry | undefined,
  phrase: "case-opened" | "queue-timed-out",
): Promise<void> {
  const { id, change } = entry?.caseId
    ? { id: entry.caseId, change: {} }
    : await openCase(deps, writer, {
        kind: "question",
        summary: entry?.summary || "asked",
        facts: { reason: entry?.reason ?? "asked", ...(await described(deps, writer, entry)) },
      });
  sayCommon(deps, writer, phrase, { case: id });
  offerParked(deps, writer);
  await leaveQueue(deps, writer, { entry, change });
}

/** What the customer told of the matter, before the wait and in it, oldest first. */
async function described(
  deps: TurnDeps,
  writer: TurnWriter,
  entry: QueueEntry | undefined,
): Promise<Record<string, string>> {
  const quoted = (entry?.evidence ?? []).flatMap(({ kind, text }) => (kind === "said" ? [text] : []));
  const told = [...new Set([...quoted.reverse(), ...(await toldBefore(deps, writer)).reverse()])].filter(
    tellsSomething,
  );
  return told.length > 0 ? { description: told.join("\n") } : {};
}
