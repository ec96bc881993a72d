import { conversationKeys, type Owner, type QueueEntry, type Skill } from "../../src/domain/conversation.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Store } from "../../src/domain/store.ts";
import type { AgentProfile } from "../../src/handoff/agent-profile.ts";
import { createHandoff, type Handoff } from "../../src/handoff/create-handoff.ts";
import { createDeskRoster, type DeskRoster } from "../../src/handoff/desk-roster.ts";
import { handoffKeys } from "../../src/handoff/handoff-keys.ts";
import type { HandoffRoom } from "../../src/handoff/handoff-room.ts";
import { createPresence, type Presence } from "../../src/handoff/presence.ts";
import { newBar } from "../../src/handoff/queue-bar.ts";
import { type Routing, startRouting } from "../../src/handoff/start-routing.ts";
import { takeStep } from "../../src/handoff/take-step.ts";
import { createWaitingLine, type WaitingLine } from "../../src/handoff/waiting-line.ts";
import { findNeverAsked } from "../../src/privacy/never-ask/find-never-asked.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type StillClock, stillClock } from "./web-desk.ts";

export interface Wish {
  priority?: number;
  skill?: Skill;
  language?: Language;
}

/** Queue, routing and agents over a store, with a clock that only tests move and no HTTP. */
export interface RoutedDesk {
  store: Store;
  clock: StillClock;
  handoff: Handoff;
  roster: DeskRoster;
  readonly presence: Presence;
  readonly line: WaitingLine;
  /** A customer's wish for a person; does nothing unless the bot has the conversation. */
  escalate(conversation: string, wish?: Wish): Promise<void>;
  leave(conversation: string): Promise<void>;
  /** The agent's page opens and stays in touch until it goes. */
  come(user: string): void;
  go(user: string): void;
  /** Moves the clock from one due thing to the next; pages that are open give signs of life on the way. */
  pass(ms: number): Promise<void>;
  /** Lets the routing finish. */
  settle(): Promise<void>;
  /** The process ends and another begins: pages are gone, what is stored is there. */
  restart(): Promise<void>;
  ownerOf(conversation: string): Promise<Owner | undefined>;
  entryOf(conversation: string): Promise<QueueEntry | undefined>;
  close(): void;
  errors: unknown[];
}

const stepMs = 5_000;

export async function openRoutedDesk(profiles: readonly AgentProfile[], store?: Store): Promise<RoutedDesk> {
  const clock = stillClock();
  const { now, after } = clock;
  const kept = store ?? openMemoryStore({ now });
  const errors: unknown[] = [];
  const here = new Set<string>();
  let ids = 0;
  const room: HandoffRoom = {
    ...{ store: kept, now },
    newId: () => `id${++ids}`,
    phrases: { render: (_scope, key, { agent }) => [agent ? `${key} ${agent}` : key] },
    shield: (text) => text,
    neverAsked: findNeverAsked,
  };

  async function start() {
    const presence = createPresence({ now });
    const line = createWaitingLine(kept);
    const routing: Routing = await startRouting({
      ...{ ...room, line, presence, after },
      profiles: () => profiles,
      log: (error) => errors.push(error),
    });
    return { presence, line, routing };
  }
  let running = await start();
  const isOnline = (user: string) => running.presence.isOnline(user);
  const roster = createDeskRoster({ store: kept, presence: { isOnline }, profiles: () => profiles });
  const beat = () => {
    for (const user of here) running.presence.seen(`socket-${user}`, user);
  };

  const desk: RoutedDesk = {
    ...{ store: kept, clock, roster, errors },
    handoff: createHandoff({ ...room, isThere: roster.isThere }),
    get presence() {
      return running.presence;
    },
    get line() {
      return running.line;
    },
    async escalate(conversation, { priority = 0, skill, language = "zh-Hans" } = {}) {
      await takeStep(room, conversation, ({ owner }, since) => {
        if (owner.value?.owner !== "bot") return { outcome: undefined };
        const wait = room.newId();
        const bar = newBar(room, { language, wait });
        const entry: QueueEntry = {
          ...{ conversation, since, language, reason: "asked", priority, wait },
          ...(skill ? { skill } : {}),
          bar: { messageId: bar.id, version: 1 },
        };
        return {
          outcome: undefined,
          step: { event: "escalate", entry },
          also: { append: [{ stream: conversationKeys.transcript(conversation), entry: bar }] },
        };
      });
    },
    async leave(conversation) {
      await takeStep(room, conversation, ({ owner }) =>
        owner.value?.owner === "queue" ? { outcome: undefined, step: { event: "leave" } } : { outcome: undefined },
      );
    },
    come(user) {
      here.add(user);
      running.presence.seen(`socket-${user}`, user);
    },
    go(user) {
      here.delete(user);
      running.presence.gone(`socket-${user}`);
    },
    async pass(ms) {
      for (let left = ms; left > 0; left -= stepMs) {
        clock.move(Math.min(stepMs, left));
        beat();
        await desk.settle();
      }
    },
    settle: () => running.routing.idle(),
    async restart() {
      running.routing.stop();
      await running.routing.idle();
      running.line.close();
      here.clear();
      running = await start();
      await desk.settle();
    },
    ownerOf: async (conversation) => (await kept.read<Owner>(conversationKeys.owner(conversation))).value,
    entryOf: async (conversation) => (await kept.read<QueueEntry>(conversationKeys.queue(conversation))).value,
    close() {
      running.routing.stop();
      running.line.close();
    },
  };
  return desk;
}

/** A conversation that the bot has. */
export async function openConversation({ store, clock }: RoutedDesk, id: string): Promise<void> {
  const at = clock.now();
  const owner: Owner = { owner: "bot", epoch: 1, since: at };
  await store.commit({
    put: {
      [conversationKeys.meta(id)]: { id, channel: "web", user: `web::${id}`, createdAt: at },
      [conversationKeys.owner(id)]: owner,
    },
  });
}

/** Who is asked about it. */
export const askedOf = async (desk: RoutedDesk, conversation: string): Promise<string | undefined> =>
  (await desk.entryOf(conversation))?.offer?.agent.user;

export const isHeld = async ({ store }: RoutedDesk, conversation: string): Promise<boolean> =>
  (await store.read(handoffKeys.held(conversation))).value !== undefined;
