import type { Activity } from "./activity.ts";

/** The server sends something at least every 30 s; a stream silent for longer is dead, whatever the socket says. */
const silenceMs = 75_000;
const keepAliveMs = 25_000;
/** A stream URL that does not open in this time is given up. */
const openingMs = 15_000;

export interface StreamFrame {
  activities?: Activity[];
  watermark?: string | null;
}

export interface OpenStream {
  /** Resolves when it is over, with whether it had ever opened. */
  done: Promise<{ opened: boolean }>;
  close(): void;
}

/** Opens a Direct Line stream and hands on its frames. */
export function openStream(url: string, on: { open(): void; frame(frame: StreamFrame): void }): OpenStream {
  const socket = new WebSocket(url);
  let opened = false;
  let silence = setTimeout(() => socket.close(), openingMs);
  const keepAlive = setInterval(() => {
    if (socket.readyState === WebSocket.OPEN) socket.send("");
  }, keepAliveMs);
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => socket.close(), silenceMs);
  };
  let finish: (result: { opened: boolean }) => void;
  const done = new Promise<{ opened: boolean }>((resolve) => {
    finish = resolve;
  });
  const over = () => {
    clearTimeout(silence);
    clearInterval(keepAlive);
    finish({ opened });
  };
  socket.onopen = () => {
    opened = true;
    heard();
    on.open();
  };
  socket.onmessage = ({ data }) => {
    heard();
    const frame = readFrame(data);
    if (frame) on.frame(frame);
  };
  socket.onclose = over;
  return {
    done,
    close() {
      socket.onmessage = socket.onopen = socket.onclose = null;
      socket.close();
      over();
    },
  };
}

/** Empty frames are keep-alive; other shapes than an activity set are reserved. protocols.md 3.2. */
function readFrame(data: unknown): StreamFrame | undefined {
  if (typeof data !== "string" || data === "") return undefined;
  try {
    const frame = JSON.parse(data) as StreamFrame | null;
    return frame && typeof frame === "object" ? frame : undefined;
  } catch {
    return undefined;
  }
}
