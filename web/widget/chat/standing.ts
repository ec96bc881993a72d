import type { Ask, ChatMessage, QueueState } from "../line/activity.ts";
import type { Outgoing } from "../line/outbox.ts";

/** Who answers now. */
export type Speaking = { kind: "bot"; name?: string } | { kind: "queue" } | { kind: "agent"; name: string };

/** The bar of a customer who waits; undefined when nobody does. */
export interface WaitingBar {
  queue: QueueState & { place: number };
  ask?: Ask;
}

const isBar = ({ queue }: ChatMessage) => queue !== undefined;

/** What the log shows: the queue bar is no bubble. */
export const bubblesOf = (messages: readonly ChatMessage[]): ChatMessage[] => messages.filter((each) => !isBar(each));

/** A bar without a place is one that nobody waits behind any more; who reads later goes on waiting, and can still leave. */
export function waitingBar(messages: readonly ChatMessage[]): WaitingBar | undefined {
  const at = messages.findLastIndex(isBar);
  const bar = messages[at];
  if (!bar?.queue || bar.queue.ended || bar.queue.place === undefined) return undefined;
  const since = messages.slice(at + 1);
  const answer = since.find(({ answers }) => answers && answers === bar.ask?.ask);
  const isLeft = answer && answer.text !== laterLabel(bar.ask);
  if (isLeft || since.some(({ handoff }) => handoff && handoff.event !== "queued")) return undefined;
  return { queue: { ...bar.queue, place: bar.queue.place }, ask: bar.ask };
}

/** Who reads later goes on waiting. */
const laterLabel = (ask: Ask | undefined) =>
  ask?.kind === "choice" ? ask.choices.find(({ id }) => id === "answer-later")?.label : undefined;

export function speaking(messages: readonly ChatMessage[]): Speaking {
  const last = messages.findLast(({ handoff }) => handoff !== undefined);
  if (last?.handoff?.event === "claimed") return { kind: "agent", name: last.handoff.agent ?? last.name ?? "" };
  if (waitingBar(messages)) return { kind: "queue" };
  return { kind: "bot", name: messages.findLast(({ from, name }) => from === "bot" && name)?.name };
}

/** The buttons or list of the last bubble; gone once anything was said after it, even if that is still on its way. */
export function openAsk(
  messages: readonly ChatMessage[],
  outgoing: readonly Outgoing[],
): { ask: Ask; messageId: string } | undefined {
  const last = bubblesOf(messages).at(-1);
  if (!last?.ask || outgoing.some(({ state }) => state !== "failed")) return undefined;
  return { ask: last.ask, messageId: last.id };
}

/** The secret that is asked for: it stays open over other talk, until it is answered, replaced by another ask, or a person comes. */
export function openSecret(
  messages: readonly ChatMessage[],
  outgoing: readonly Outgoing[],
): Extract<Ask, { kind: "secret" }> | undefined {
  const at = messages.findLastIndex(({ ask, queue }) => ask !== undefined && !queue);
  const ask = messages[at]?.ask;
  if (ask?.kind !== "secret") return undefined;
  const isAnswered = messages
    .slice(at + 1)
    .some(({ from, masked, handoff, answers }) => (from === "customer" && (masked || answers === ask.ask)) || handoff);
  const isOnItsWay = outgoing.some(
    ({ secret, choice, state }) => state !== "failed" && (secret?.ask ?? choice?.ask) === ask.ask,
  );
  return isAnswered || isOnItsWay ? undefined : ask;
}
