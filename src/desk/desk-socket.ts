import type { WebSocket } from "ws";
import { closeOrCut } from "../domain/close-or-cut.ts";
import type { After, Now } from "../domain/ids.ts";
import { parsedJson } from "../domain/parsed-json.ts";
import type { AgentNow } from "../handoff/agents-now.ts";
import { boardChange, type WrittenBoard } from "./board-change.ts";
import type { AboutDeps } from "./conversation-about.ts";
import { type DeskFrame, deskRequest } from "./desk-frames.ts";
import { createDeskWatch, type DeskWatch } from "./desk-watch.ts";
import type { Session } from "./sessions.ts";

/** Bytes owed to a page that does not read; then it is cut and may come back with its cursors. security.md R39. */
const owedLimit = 1024 * 1024;
const framesPerSecond = 20;
const watchesAtMost = 60;

export interface DeskSocketDeps extends AboutDeps {
  now: Now;
  /** The page did something: the session is in use. */
  used: (session: string) => void;
  /** The page gave a sign of life. */
  alive: () => void;
  /** The page was closed, whether or not it answers that, or is gone; told once at least. */
  left: () => void;
  after: After;
  typing: (session: Session, conversation: string) => void;
}

/** One signed-in page of the desk. */
export interface DeskSocket {
  readonly session: Session;
  board(board: WrittenBoard, agentsOnline: number): void;
  presence(agents: AgentNow[]): void;
  watches(conversation: string): DeskWatch | undefined;
  /** Pings; cuts a page that left the last ping unanswered. */
  beat(): void;
  close(code: number, reason: string): void;
}

/** Speaks with one page: follows what it watches, and ends on the first frame that is not understood. */
export function createDeskSocket(deps: DeskSocketDeps, socket: WebSocket, session: Session): DeskSocket {
  const watches = new Map<string, DeskWatch>();
  let lastBoard: (WrittenBoard & { agentsOnline: number }) | undefined;
  let lastPresence = "";
  let answered = true;
  let second = 0;
  let frames = 0;

  const send = (frame: DeskFrame) =>
    new Promise<void>((resolve, reject) => {
      if (socket.bufferedAmount > owedLimit) socket.terminate();
      socket.send(JSON.stringify(frame), (error) => (error ? reject(error) : resolve()));
    });
  const tell = (frame: DeskFrame) => void send(frame).catch(() => socket.terminate());

  const cutInTheEnd = closeOrCut(socket, deps.after);
  function close(code: number, reason: string): void {
    leave();
    cutInTheEnd(code, reason);
  }
  function leave(): void {
    for (const each of watches.values()) each.stop();
    deps.left();
  }

  function watch(conversation: string, after: number): void {
    watches.get(conversation)?.stop();
    if (!watches.has(conversation) && watches.size >= watchesAtMost) {
      close(1008, "too many watches");
      return;
    }
    const made: DeskWatch = createDeskWatch({
      ...{ deps, conversation, after, send },
      user: session.agent.user,
      ended: () => {
        if (watches.get(conversation) === made) watches.delete(conversation);
      },
      failed: () => close(1011, "try again"),
    });
    watches.set(conversation, made);
  }

  function tooFast(): boolean {
    const now = Math.floor(Date.parse(deps.now()) / 1000);
    frames = now === second ? frames + 1 : 1;
    second = now;
    return frames > framesPerSecond;
  }

  socket.on("message", (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    if (isBinary) return close(1003, "text only");
    if (tooFast()) return close(1008, "too many frames");
    const read = deskRequest.safeParse(parsedJson(String(data)));
    if (!read.success) return close(1008, "not understood");
    deps.alive();
    if (read.data.type === "beat") {
      tell({ type: "beat" });
      return;
    }
    deps.used(session.key);
    const { type, conversation } = read.data;
    if (type === "watch") watch(conversation, read.data.after);
    else if (type === "typing") deps.typing(session, conversation);
    else {
      watches.get(conversation)?.stop();
      watches.delete(conversation);
    }
  });
  socket.on("pong", () => {
    answered = true;
    deps.alive();
  });
  socket.on("error", () => socket.terminate());
  socket.on("close", leave);

  return {
    session,
    board(written, agentsOnline) {
      if (socket.readyState !== socket.OPEN) return;
      const before = lastBoard;
      const change = before ? boardChange(before, written) : "whole";
      if (change === undefined && before?.agentsOnline === agentsOnline) return;
      lastBoard = { ...written, agentsOnline };
      if (change === "whole") tell({ type: "queue", ...written.board, agentsOnline });
      else tell({ type: "queue-change", ...change, agentsOnline });
    },
    presence(agents) {
      const me = agents.find(({ user }) => user === session.agent.user);
      const frame: DeskFrame = { type: "presence", ...(me ? { me } : {}), agents };
      const text = JSON.stringify(frame);
      if (text === lastPresence || socket.readyState !== socket.OPEN) return;
      lastPresence = text;
      tell(frame);
    },
    watches: (conversation) => watches.get(conversation),
    beat() {
      if (!answered) return socket.terminate();
      answered = false;
      socket.ping();
    },
    close,
  };
}
