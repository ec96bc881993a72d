import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Express } from "express";
import { endForGood } from "../domain/end-for-good.ts";
import { expressForms } from "./express-forms.ts";
import { listenProblem } from "./listen-problem.ts";

/** Takes an upgrade that is meant for it; false leaves it to the next. */
export type Upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export interface OpenServer {
  port: number;
  /** Takes nothing new, lets what is under way finish for up to `graceMs`, then cuts. */
  close(graceMs?: number): Promise<void>;
}

const notFound = "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/** Listens; rejects when the port is taken. Port 0 takes a free one. */
export async function openServer({
  app,
  upgrades,
  host,
  port,
}: {
  app: Express;
  upgrades: readonly Upgrade[];
  host: string;
  port: number;
}): Promise<OpenServer> {
  const server = createServer(
    { ...expressForms(app), requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 },
    app,
  );
  const upgraded = new Set<Duplex>();
  server.on("upgrade", (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgraded.add(socket);
    socket.on("close", () => upgraded.delete(socket));
    if (upgrades.some((upgrade) => upgrade(req, socket, head))) return;
    endForGood(socket, notFound);
  });
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: (graceMs = 10_000) =>
      new Promise((resolve, reject) => {
        const cut = setTimeout(() => {
          server.closeAllConnections();
          for (const socket of upgraded) socket.destroy();
        }, graceMs);
        // A kept connection falls idle only once its last answer is out.
        const release = setInterval(() => server.closeIdleConnections(), 50);
        server.close((error) => {
          clearTimeout(cut);
          clearInterval(release);
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(listenProblem(error, { host, port }));
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve();
    });
  });
