import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { endForGood } from "./end-for-good.ts";

/** Answers an upgrade that is not taken with what an ordinary request would get, and ends the socket. `code` is stable and public. */
export function turnDown(
  socket: Duplex,
  { status, code, message }: { status: number; code: string; message: string },
): void {
  const body = JSON.stringify({ error: { code, message } });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Connection: close",
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  endForGood(socket, `${head.join("\r\n")}\r\n\r\n${body}`);
}
