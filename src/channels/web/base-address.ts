import type { IncomingMessage } from "node:http";

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** The address of ours that the client of this request can reach, without a trailing slash. */
export type BaseOf = (req: Pick<IncomingMessage, "headers">) => string;

/**
 * The public address; on a machine of one's own, where it is a loopback name, whichever loopback name and port the
 * client used itself. Any other Host header is not believed.
 */
export function createBaseOf(publicUrl: string): BaseOf {
  const base = publicUrl.replace(/\/+$/, "");
  const url = new URL(base);
  const isLocal = loopback.test(url.host);
  return ({ headers: { host } }) => (isLocal && host && loopback.test(host) ? `${url.protocol}//${host}` : base);
}

/** The same address for sockets. */
export const socketBase = (base: string): string => base.replace(/^http/, "ws");
