import type { QueueEntry } from "../domain/conversation.ts";
import type { InboundEvent } from "../domain/message.ts";
import { askOfWait, barChoice } from "../handoff/queue-bar.ts";
import { giveUpAwayMs, giveUpTimer, waitEvents } from "../handoff/wait-timers.ts";
import { leaveForCase } from "./leave-for-case.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** What happens by itself while somebody waits; undefined: it is no such thing, or belongs to an earlier wait. */
export async function waitEvent(
  deps: TurnDeps,
  writer: TurnWriter,
  event: InboundEvent,
  entry: QueueEntry | undefined,
): Promise<string | undefined> {
  const { wait } = (event.value ?? {}) as { wait?: unknown };
  if (!entry?.wait || wait !== entry.wait) return undefined;
  if (event.name === waitEvents.long) return offerOtherWays(deps, writer, entry);
  if (event.name === waitEvents.giveUp) return giveUp(deps, writer, entry);
  return undefined;
}

/** Who reads later is not disturbed. */
async function offerOtherWays(deps: TurnDeps, writer: TurnWriter, { wait, away }: QueueEntry): Promise<string> {
  if (!away && wait) {
    const { language } = writer.state;
    const choices = (["answer-later", "open-case", "call-back"] as const).map((act) => barChoice(deps, act, language));
    const words = deps.phrases.render("common", "queue-long", {}, language).join(" ");
    writer.say(words, { kind: "choice", ask: askOfWait(wait), choices });
  }
  await writer.finish();
  return "long-wait";
}

async function giveUp(deps: TurnDeps, writer: TurnWriter, entry: QueueEntry): Promise<string> {
  const end = Date.parse(entry.since) + giveUpAwayMs;
  if (entry.away && entry.wait && Date.parse(deps.now()) < end) {
    const timer = giveUpTimer(deps.newId, { wait: entry.wait, conversation: entry.conversation, at: end });
    await writer.finish({ timers: [timer] });
    return "wait-prolonged";
  }
  await leaveForCase(deps, writer, entry, "queue-timed-out");
  return "gave-up";
}
