import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { socketLimits } from "../domain/socket-limits.ts";
import { turnDown } from "../domain/turn-down.ts";
import { type DeskRefusal, deskRefusals } from "./desk-refusal.ts";
import { type DeskSockets, socketsPerAgent } from "./desk-sockets.ts";
import type { Session } from "./sessions.ts";
import type { createStreamTickets } from "./stream-tickets.ts";

const streamPath = "/desk/api/stream";

/** Takes upgrades of the desk's stream: Origin, host, and a ticket whose session still lives; false leaves it to others. */
export function createUpgradeDesk({
  origins,
  onlyHost,
  tickets,
  sessionOf,
  sockets,
}: {
  origins: ReadonlySet<string>;
  /** DESK_ORIGIN's host: elsewhere there is no desk. */
  onlyHost?: string;
  tickets: ReturnType<typeof createStreamTickets>;
  /** The live session of a key. */
  sessionOf: (key: string) => Session | undefined;
  sockets: DeskSockets;
}) {
  const server = new WebSocketServer({ ...socketLimits, noServer: true });

  function admit(req: IncomingMessage): Session | DeskRefusal {
    const { origin, host } = req.headers;
    if (onlyHost !== undefined && host !== onlyHost) return deskRefusals.notFound;
    if (origin !== undefined && !origins.has(origin)) return deskRefusals.origin;
    const key = tickets.take(new URL(req.url ?? "", "http://unused").searchParams.get("t") ?? "");
    const session = key === undefined ? undefined : sessionOf(key);
    if (!session) return deskRefusals.unauthorised;
    if (sockets.count(session.agent.user) >= socketsPerAgent)
      return { status: 429, code: "TooManySockets", message: "Close another page of the desk first." };
    return session;
  }

  return {
    upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      if ((req.url ?? "").split("?", 1)[0] !== streamPath) return false;
      const admitted = admit(req);
      if ("status" in admitted) turnDown(socket, admitted);
      else server.handleUpgrade(req, socket, head, (ws) => sockets.add(ws, admitted));
      return true;
    },
    close: () => server.close(),
  };
}
