import { conversationKeys, type Owner, type OwnerChange, type QueueEntry } from "../domain/conversation.ts";
import type { Change } from "../domain/store.ts";
import { type Ground, stateOf } from "./ground.ts";
import { type Held, handoffKeys } from "./handoff-keys.ts";
import type { Agent } from "./handoff-room.ts";
import { transitions } from "./transitions.ts";

/** One event with what it brings. The bar of a conversation that comes to the queue is written by the caller. */
export type Step =
  | { event: "escalate"; entry: QueueEntry }
  | { event: "offer"; offer: NonNullable<QueueEntry["offer"]> }
  | { event: "pass" }
  | { event: "claim" | "take-over"; agent: Agent }
  | {
      event: "transfer" | "lose";
      entry: Pick<QueueEntry, "bar" | "wait"> & Partial<QueueEntry>;
      to?: Pick<OwnerChange, "to" | "skill">;
    }
  | { event: "return"; resolved: boolean }
  | { event: "leave" };

/** The entities as they will be, bound to the versions they were read with. */
export interface Move {
  owner: Owner;
  change: Required<Pick<Change, "expect" | "put">>;
}

/** What a step comes to; undefined where the table does not have it. The only place that writes owner, place and holder. */
export function move(ground: Ground, step: Step, at: string): Move | undefined {
  const from = stateOf(ground);
  if (!from || !transitions[from][step.event]) return undefined;
  const owner = nextOwner(ground.owner.value!, step, at);
  const { conversation } = ground;
  const keys = conversationKeys;
  return {
    owner,
    change: {
      expect: {
        [keys.owner(conversation)]: ground.owner.version,
        [keys.queue(conversation)]: ground.entry.version,
        [handoffKeys.held(conversation)]: ground.held.version,
      },
      put: {
        ...(owner === ground.owner.value ? {} : { [keys.owner(conversation)]: owner }),
        ...placesAfter(ground, step, at),
      },
    },
  };
}

function nextOwner(now: Owner, step: Step, at: string): Owner {
  const epoch = now.epoch + 1;
  const by = now.agent?.name;
  switch (step.event) {
    case "offer":
    case "pass":
      return now;
    case "claim":
    case "take-over": {
      const what = step.event === "claim" ? "claimed" : "taken-over";
      return { owner: "agent", epoch, agent: step.agent, since: at, how: { what, by: step.agent.name } };
    }
    case "escalate":
      return { owner: "queue", epoch, since: at, how: { what: "queued" } };
    case "transfer":
      return { owner: "queue", epoch, since: at, how: { what: "transferred", by, ...step.to } };
    case "lose":
      return { owner: "queue", epoch, since: at, how: { what: "lost", by } };
    case "return":
      return { owner: "bot", epoch, since: at, how: { what: step.resolved ? "resolved" : "handed-back", by } };
    case "leave":
      return { owner: "bot", epoch, since: at, how: { what: "left" } };
  }
}

/** Queue entry, holder and the list of those who had it. */
function placesAfter(ground: Ground, step: Step, at: string): Record<string, unknown> {
  const { conversation, entry, held, agents } = ground;
  const place = conversationKeys.queue(conversation);
  const holder = handoffKeys.held(conversation);
  const readers = handoffKeys.guests(conversation);
  switch (step.event) {
    case "escalate":
      return { [place]: step.entry };
    case "offer":
      return { [place]: { ...entry.value, offer: step.offer } };
    case "pass":
      return { [place]: passed(entry.value!, at) };
    case "claim":
    case "take-over":
      return {
        [place]: null,
        [readers]: null,
        [holder]: heldBy(step.agent, entry.value ?? held.value!, at),
        [handoffKeys.agents(conversation)]: [...new Set([...(agents.value ?? []), step.agent.user])],
      };
    case "transfer":
    case "lose":
      return { [holder]: null, [readers]: null, [place]: { ...entryFrom(held.value!), front: true, ...step.entry } };
    case "return":
      return { [holder]: null, [readers]: null, [conversationKeys.identity(conversation)]: null };
    case "leave":
      return { [place]: null };
  }
}

function passed({ offer, wanted: _wanted, ...entry }: QueueEntry, at: string): QueueEntry {
  const user = offer?.agent.user ?? "";
  return { ...entry, passed: [...(entry.passed ?? []).filter((each) => each.user !== user), { user, at }] };
}

/** What the agent keeps of the wait. */
function heldBy(agent: Agent, from: QueueEntry | Held, at: string): Held {
  if ("queuedAt" in from) return { ...from, agent, since: at };
  const { bar: _bar, wait: _wait, offer: _offer, passed: _passed, wanted: _wanted, front: _front, ...known } = from;
  return { ...known, agent, since: at, queuedAt: from.since };
}

/** The wait goes on from when it began. */
function entryFrom({ agent: _agent, queuedAt, ...known }: Held): Omit<QueueEntry, "bar"> {
  return { ...known, since: queuedAt };
}
