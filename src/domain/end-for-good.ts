import type { Duplex } from "node:stream";

/** Says the last on a raw socket and lets go of it. After an upgrade no time-out of the server counts any more, and a client that never ends its half would keep it for ever. */
export function endForGood(socket: Duplex, last: string): void {
  socket.on("error", () => socket.destroy());
  socket.once("finish", () => socket.destroy());
  socket.end(last);
}
