import type { After } from "./ids.ts";

/** Milliseconds a client has to answer a close; then it is cut. */
const closeMs = 5000;

/** What it takes of a WebSocket. */
interface Closable {
  close(code: number, reason: string): void;
  terminate(): void;
  once(event: "close", heard: () => void): unknown;
}

/** Answers how to close a socket for good: a close stands behind whatever the client has not read yet, and one that does not read never comes to it. */
export function closeOrCut(socket: Closable, after: After): (code: number, reason: string) => void {
  let callOffCut: (() => void) | undefined;
  socket.once("close", () => callOffCut?.());
  return (code, reason) => {
    socket.close(code, reason);
    callOffCut ??= after(closeMs, () => socket.terminate());
  };
}
