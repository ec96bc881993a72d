import { createBackoff } from "../../widget/line/backoff.ts";
import { deskApi, isRefused } from "./desk-api.ts";
import type { Frame } from "./frames.ts";

/** A beat goes out this often; a line on which none came back meanwhile is dead and is opened anew. */
const beatMs = 15_000;

export type LineState = "connecting" | "live" | "offline";

export interface DeskLine {
  send(request: object): void;
  stop(): void;
}

/** Keeps one socket to the desk open: opens it by ticket, again and again with growing waits, until it is stopped or nobody is signed in. */
export function openDeskLine({
  onFrame,
  onState,
  onOpen,
  onSignedOut,
}: {
  onFrame: (frame: Frame) => void;
  onState: (state: LineState) => void;
  /** A new socket is there: whatever is to be followed must be asked for again. */
  onOpen: () => void;
  onSignedOut: () => void;
}): DeskLine {
  const backoff = createBackoff();
  let socket: WebSocket | undefined;
  let timer: number | undefined;
  let heard = true;
  let stopped = false;

  async function connect(): Promise<void> {
    timer = undefined;
    const answer = await deskApi.ticket();
    if (stopped) return;
    if (isRefused(answer)) {
      if (answer.refused === "Unauthorized") onSignedOut();
      else later();
      return;
    }
    const next = new WebSocket(new URL(`/desk/api/stream?t=${answer.ticket}`, location.href.replace(/^http/, "ws")));
    socket = next;
    next.onopen = () => {
      heard = true;
      backoff.reset();
      onState("live");
      onOpen();
    };
    next.onmessage = ({ data }) => {
      heard = true;
      onFrame(JSON.parse(String(data)) as Frame);
    };
    next.onclose = () => lost(next);
  }

  function lost(closed: WebSocket): void {
    if (closed !== socket || stopped) return;
    socket = undefined;
    later();
  }
  function later(): void {
    onState("offline");
    timer ??= window.setTimeout(() => void connect(), backoff.next());
  }
  function drop(): void {
    const dead = socket;
    if (!dead) return;
    dead.close();
    lost(dead);
  }
  const now = () => {
    if (socket || timer === undefined) return;
    clearTimeout(timer);
    backoff.reset();
    void connect();
  };

  const beating = window.setInterval(() => {
    if (socket?.readyState !== WebSocket.OPEN) return;
    if (!heard) return drop();
    heard = false;
    socket.send('{"type":"beat"}');
  }, beatMs);
  window.addEventListener("offline", drop);
  window.addEventListener("online", now);
  onState("connecting");
  void connect();

  return {
    send(request) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(request));
    },
    stop() {
      stopped = true;
      clearInterval(beating);
      clearTimeout(timer);
      window.removeEventListener("offline", drop);
      window.removeEventListener("online", now);
      socket?.close();
    },
  };
}
