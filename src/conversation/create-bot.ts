import type { UnderstandingAside } from "../domain/understood.ts";
import { acceptEvent } from "./accept-event.ts";
import type { Conversations } from "./conversations.ts";
import { createConversations } from "./create-conversations.ts";
import { hear, isPleasantry, personIntent } from "./heard.ts";
import { languageAsked } from "./language-asked.ts";
import { type Deliverer, type OutboxRunner, startOutboxRunner } from "./outbox-runner.ts";
import { createReadAhead } from "./read-ahead.ts";
import { createShield } from "./shield.ts";
import { startTimerRunner, type TimerRunner } from "./timer-runner.ts";
import { runTurn } from "./turn.ts";
import type { TurnDeps } from "./turn-deps.ts";
import { startTurnRunner, type TurnRunner } from "./turn-runner.ts";
import { createUntold } from "./untold.ts";

export interface BotParts extends Omit<TurnDeps, "secrets" | "ahead" | "acceptEvent" | "understandingAside"> {
  /** Absent: in the same thread. */
  understandingAside?: UnderstandingAside;
  /** Who delivers what, by the outbox item's route. */
  routes: ReadonlyMap<string, Deliverer>;
  onTyping?: (conversation: string) => void;
}

export interface Bot {
  conversations: Conversations;
  acceptEvent(
    conversation: string,
    event: { name: string; key: string; value?: unknown },
  ): Promise<"accepted" | "repeated" | "not-found">;
  /** Works off what an earlier process left behind, then goes on with what comes. */
  start(): Promise<void>;
  /** Conversations with a turn under way. */
  openTurns(): number;
  /** Resolves when no turn is under way and nothing is being delivered. */
  idle(): Promise<void>;
  /** Fires the timers that are due by the clock. */
  fireDue(): Promise<void>;
  stop(): Promise<void>;
}

/** The bot, assembled from its ports: accept, turns, timers and delivery. */
export function createBot(parts: BotParts): Bot {
  const { store, now, newId, log, understanding } = parts;
  const secrets = new Map<string, string>();
  const understandingAside: UnderstandingAside = parts.understandingAside ?? {
    understand: async (...asked) => understanding.understand(...asked),
  };
  const ahead = createReadAhead(understandingAside, parts.timeZone);
  const tell = (conversation: string, event: { name: string; key: string; value?: unknown }, timersDone?: string[]) =>
    acceptEvent({ store, now, newId }, conversation, event, timersDone);
  const deps: TurnDeps = {
    ...parts,
    understandingAside,
    ...{ secrets, ahead },
    acceptEvent: async (conversation, event) => void (await tell(conversation, event)),
  };
  const isPersonNeeded = (text: string) => {
    const understood = understanding.understand(text, { now: now(), timeZone: parts.timeZone });
    return (understood.decision === "accept" && understood.intent === personIntent) || understood.danger !== undefined;
  };
  const shield = createShield({
    staysWords: (text) =>
      parts.commands.match(text).size > 0 || languageAsked(text, { bare: false }) !== undefined || isPersonNeeded(text),
    isPleasantry: (text) => isPleasantry(hear(parts, text)),
  });
  const conversations = createConversations({
    ...parts,
    ...{ secrets, ahead, shield },
    onForeignRepeat: (conversation) => log.info({ conversation }, "accept.key-reused"),
  });
  let turns: TurnRunner | undefined;
  let timers: TimerRunner | undefined;
  let outbox: OutboxRunner | undefined;

  return {
    conversations,
    acceptEvent: tell,
    async start() {
      outbox = await startOutboxRunner({
        store,
        now,
        routes: parts.routes,
        untold: createUntold(parts),
        log: (fields, event) => log.info(fields, event),
      });
      turns = await startTurnRunner({
        store,
        run: (item) => runTurn(deps, item),
        log: (error, { id, conversation }) =>
          log.error(
            { inbound: id, conversation, error: error instanceof Error ? error.stack : "unknown" },
            "turn.failed",
          ),
      });
      timers = await startTimerRunner({
        store,
        now,
        accept: async ({ id, conversation, event }) => void (await tell(conversation, event, [id])),
        log: (error, { id, conversation }) =>
          log.error(
            { timer: id, conversation, error: error instanceof Error ? error.message : String(error) },
            "timer.failed",
          ),
      });
    },
    openTurns: () => turns?.open() ?? 0,
    async idle() {
      await turns?.idle();
      await outbox?.idle();
    },
    fireDue: async () => timers?.fireDue(),
    async stop() {
      timers?.stop();
      await turns?.stop();
      await outbox?.stop();
    },
  };
}
