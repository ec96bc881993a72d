import { once } from "node:events";
import { request } from "node:http";
import type { Socket } from "node:net";

/** A WebSocket's client that hears everything and answers nothing, a close neither. */
export interface MuteSocket {
  /** Writes bytes as they are. */
  send(...bytes: number[]): void;
  /** Resolves once these words have come over the line. */
  heard(words: string): Promise<void>;
  /** Settles when the line is cut. */
  cut: Promise<unknown>;
}

/** A pong and a text, as a client's frames with a mask of nothing. */
export const pong = [0x8a, 0x80, 0, 0, 0, 0];
export const text = (words: string): number[] => [0x81, 0x80 + words.length, 0, 0, 0, 0, ...Buffer.from(words)];

export async function openMuteSocket(url: string): Promise<MuteSocket> {
  const upgrade = { Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": "13" };
  const key = { "Sec-WebSocket-Key": Buffer.alloc(16).toString("base64") };
  const asked = request(url.replace("ws:", "http:"), { headers: { ...upgrade, ...key } }).end();
  const [, socket, head] = (await once(asked, "upgrade")) as [unknown, Socket, Buffer];
  let all = String(head);
  const waiting = new Set<() => void>();
  socket.on("data", (bytes) => {
    all += String(bytes);
    for (const look of waiting) look();
  });
  socket.on("error", () => undefined);
  return {
    cut: new Promise((resolve) => socket.on("close", resolve)),
    send: (...bytes) => void socket.write(Buffer.from(bytes)),
    heard: (words) =>
      new Promise((resolve) => {
        const look = () => all.includes(words) && resolve();
        waiting.add(look);
        look();
      }),
  };
}
