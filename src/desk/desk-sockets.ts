import type { WebSocket } from "ws";
import { conversationKeys } from "../domain/conversation.ts";
import { newId } from "../domain/ids.ts";
import type { Committed } from "../domain/store.ts";
import type { AgentNow } from "../handoff/agents-now.ts";
import { availabilityPrefix, guestsPrefix, heldPrefix, workFile } from "../handoff/handoff-keys.ts";
import type { Presence } from "../handoff/presence.ts";
import { touchesQueue, type WaitingLine } from "../handoff/waiting-line.ts";
import { textsOf, type WrittenBoard, writtenBoard } from "./board-change.ts";
import { createDeskSocket, type DeskSocket, type DeskSocketDeps } from "./desk-socket.ts";
import { readBoards } from "./queue-board.ts";
import type { Session, Sessions } from "./sessions.ts";

/** Sockets of one agent. security.md R39. */
export const socketsPerAgent = 5;
/** Between two boards on one socket. */
const boardEveryMs = 150;
const beatMs = 10_000;
const sweepMs = 2_000;

export type DeskSockets = ReturnType<typeof createDeskSockets>;

export interface DeskSocketsDeps extends Omit<DeskSocketDeps, "used" | "alive" | "left"> {
  sessions: Sessions;
  presence: Presence;
  line: WaitingLine;
  agentsNow: () => Promise<AgentNow[]>;
}

/** All open pages of the desk, woken by the store's commits; those of an ended session are closed at once. */
export function createDeskSockets(deps: DeskSocketsDeps) {
  const { store, sessions, presence, line, agentsNow, after } = deps;
  const open = new Set<DeskSocket>();
  let boardDue: (() => void) | undefined;
  let sending: Promise<void> = Promise.resolve();
  let lastTexts: ReturnType<typeof textsOf> | undefined;

  /** One after another: a board that was read earlier never comes behind a later one. */
  function sendBoards(to: Iterable<DeskSocket>): Promise<void> {
    const sent = sending.then(() => sendNext(to));
    sending = sent.catch(() => undefined);
    return sent;
  }
  async function sendNext(to: Iterable<DeskSocket>): Promise<void> {
    const [boardOf, agents] = await Promise.all([readBoards(store, line), agentsNow()]);
    const taking = agents.filter(({ status }) => status === "available").length;
    let texts: ReturnType<typeof textsOf> | undefined;
    const written = new Map<string, WrittenBoard>();
    for (const page of to) {
      const { user } = page.session.agent;
      const board = boardOf(user);
      texts ??= sameTexts(textsOf(board.waiting));
      const own = written.get(user) ?? writtenBoard(board, texts);
      written.set(user, own);
      page.board(own, taking);
      page.presence(agents);
    }
  }
  /** The texts as they were sent last, where nothing has changed: then no page has to compare them. */
  function sameTexts(texts: ReturnType<typeof textsOf>): ReturnType<typeof textsOf> {
    const before = [...(lastTexts ?? [])];
    const isSame =
      before.length === texts.size &&
      [...texts].every(([id, text], index) => before[index]?.[0] === id && before[index]?.[1] === text);
    lastTexts = isSame && lastTexts ? lastTexts : texts;
    return lastTexts;
  }
  const failed = () => {
    for (const each of open) each.close(1011, "try again");
  };
  function dueBoards(): void {
    boardDue ??= after(boardEveryMs, () => {
      boardDue = undefined;
      sendBoards(open).catch(failed);
    });
  }

  const stopWatching = store.watch((committed) => {
    if (touchesQueue(committed) || committed.keys.some(changesBoards)) dueBoards();
    if (open.size === 0) return;
    for (const [conversation, about] of touched(committed))
      for (const each of open) each.watches(conversation)?.wake({ about });
  });
  const stopPresence = presence.onChange(dueBoards);
  sessions.onEnd((key) => {
    for (const each of open) if (each.session.key === key) each.close(1008, "signed out");
  });
  let stopBeating = after(beatMs, beat);
  function beat(): void {
    for (const each of open) each.beat();
    stopBeating = after(beatMs, beat);
  }
  let stopSweeping = after(sweepMs, sweep);
  function sweep(): void {
    sessions.sweep();
    stopSweeping = after(sweepMs, sweep);
  }

  return {
    count: (user: string): number => [...open].filter(({ session }) => session.agent.user === user).length,
    total: (): number => open.size,
    add(socket: WebSocket, session: Session): void {
      const connection = newId();
      const alive = () => {
        if (open.has(made)) presence.seen(connection, session.agent.user);
      };
      const left = () => {
        open.delete(made);
        presence.gone(connection);
      };
      const made = createDeskSocket({ ...deps, alive, left, used: sessions.touch }, socket, session);
      open.add(made);
      alive();
      sendBoards([made]).catch(() => made.close(1011, "try again"));
    },
    /** The customer is writing. */
    customerTyping(conversation: string): void {
      for (const each of open)
        each
          .watches(conversation)
          ?.typing()
          .catch(() => each.close(1011, "try again"));
    },
    close(): void {
      stopWatching();
      stopPresence();
      stopBeating();
      stopSweeping();
      boardDue?.();
      for (const each of open) each.close(1001, "going away");
    },
  };
}

const changesBoards = (key: string): boolean =>
  [heldPrefix, guestsPrefix, availabilityPrefix].some((prefix) => key.startsWith(`${workFile}#${prefix}`));

/** The conversations a commit changed, and whether more than their transcript. */
function touched({ keys, appended }: Committed): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { stream } of appended) {
    const conversation = conversationOf(stream);
    if (conversation !== undefined) found.set(conversation, false);
  }
  for (const key of keys) {
    const conversation = conversationOf(key);
    if (conversation === undefined) continue;
    const beside = key === conversationKeys.owner(conversation) || key === conversationKeys.identity(conversation);
    if (beside) found.set(conversation, true);
  }
  return found;
}

const conversationOf = (key: string): string | undefined => /^conversation\/([^#]+)#/.exec(key)?.[1];
