import { conversationKeys } from "../domain/conversation.ts";
import type { Now } from "../domain/ids.ts";
import type { Message } from "../domain/message.ts";
import { agentStanding, mayRead } from "./agent-standing.ts";
import { type AboutDeps, conversationAbout } from "./conversation-about.ts";
import { auditView } from "./conversation-router.ts";
import type { DeskFrame } from "./desk-frames.ts";
import { toDeskMessage } from "./desk-message.ts";
import { movedOn, toldOf } from "./moved-on.ts";

const pageSize = 50;

/** One conversation on one socket. */
export interface DeskWatch {
  /** Something in it may have changed; `about`: also what stands beside the transcript. */
  wake(change: { about: boolean }): void;
  /** Whether the agent may read it at this moment. */
  typing(): Promise<void>;
  stop(): void;
}

/**
 * Follows a transcript from a cursor. One reader asks the store for what comes after the last frame, so that nothing is
 * missed or doubled between catching up and live; what the agent may read is asked again before every frame.
 */
export function createDeskWatch({
  deps,
  user,
  conversation,
  after,
  send,
  ended,
  failed,
}: {
  deps: AboutDeps & { now: Now };
  user: string;
  conversation: string;
  after: number;
  send: (frame: DeskFrame) => Promise<void>;
  /** The watch is over by itself. */
  ended: () => void;
  failed: () => void;
}): DeskWatch {
  const { store, now } = deps;
  const transcript = conversationKeys.transcript(conversation);
  let cursor = after;
  let woken = false;
  let aboutDue = true;
  let pumping = false;
  let stopped = false;
  /** The page has been sent something of it: how its part in it ended is no secret to it. */
  let hasRead = false;

  async function end(frame: DeskFrame): Promise<void> {
    stopped = true;
    ended();
    await send(frame);
  }

  async function sendNext(): Promise<void> {
    const entries = await store.tail<Message>(transcript, cursor, pageSize);
    const { standing, owner } = await agentStanding(store, user, conversation);
    if (stopped) return;
    const moved = hasRead && owner ? movedOn(conversation, owner) : toldOf(conversation, { standing, owner }, now());
    const gone: DeskFrame = { type: "gone", conversation, ...(moved ? { moved } : {}) };
    if (!mayRead(standing)) return end(gone);
    if (standing === "past" && !hasRead) await auditView(store, { at: now(), conversation, agent: user });
    hasRead = true;
    if (entries.length > 0) {
      cursor = entries.at(-1)?.seq ?? cursor;
      await send({ type: "messages", conversation, messages: entries.map(toDeskMessage), cursor });
      woken = woken || entries.length === pageSize;
    }
    if (aboutDue) await sendAbout();
    // A look back shows what there is, and does not go on.
    if (standing === "past" && entries.length < pageSize) await end(gone);
  }

  async function sendAbout(): Promise<void> {
    aboutDue = false;
    const about = await conversationAbout(deps, user, conversation);
    if (about !== "none" && !stopped) await send({ type: "about", conversation, about });
  }

  async function pump(): Promise<void> {
    woken = true;
    if (pumping) return;
    pumping = true;
    try {
      while (woken && !stopped) {
        woken = false;
        await sendNext();
      }
    } catch {
      failed();
    } finally {
      pumping = false;
    }
  }
  void pump();

  return {
    wake({ about }) {
      aboutDue = aboutDue || about;
      void pump();
    },
    async typing() {
      const { standing } = await agentStanding(store, user, conversation);
      if (mayRead(standing) && !stopped) await send({ type: "typing", conversation });
    },
    stop() {
      stopped = true;
    },
  };
}
