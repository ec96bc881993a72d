import type { IncomingHttpHeaders, Server } from "node:http";

export function isFromWalletline(request: {
  headers: IncomingHttpHeaders;
  body: string;
  secrets: string[];
  nowSeconds: number;
}): boolean;

export function createReceiver<T extends { id: string }>(parts: {
  secrets: string[];
  known: Map<string, string>;
  handOver: (message: T) => Promise<"sent" | "cannot-be-reached">;
  now?: () => number;
}): Server;
