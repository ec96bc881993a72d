import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { socketLimits } from "../../domain/socket-limits.ts";
import { turnDown } from "../../domain/turn-down.ts";
import type { Authorise } from "./authorise.ts";
import type { BaseOf } from "./base-address.ts";
import { type Refusal, refusals, tooMany } from "./refusal.ts";
import type { StreamTickets } from "./stream-tickets.ts";
import { type Streams, socketsPerConversation } from "./streams.ts";

const streamPath = /^\/v3\/directline\/conversations\/([A-Za-z0-9_-]{1,64})\/stream$/;

/** Takes an upgrade that is meant for it; false leaves it to others. */
export type Upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

/** Opens streams: Origin, ticket, and the same standing that HTTP calls need. */
export function createUpgradeStream({
  origins,
  tickets,
  authorise,
  streams,
  baseOf,
}: {
  origins: ReadonlySet<string>;
  tickets: StreamTickets;
  authorise: Authorise;
  streams: Streams;
  baseOf: BaseOf;
}) {
  const server = new WebSocketServer({ ...socketLimits, noServer: true });

  async function admit(
    req: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    conversation: string,
  ): Promise<Refusal | undefined> {
    const { origin } = req.headers;
    if (origin !== undefined && !origins.has(origin)) return refusals.origin;
    const ticket = await tickets.verify(new URL(req.url ?? "", "http://unused").searchParams.get("t") ?? "");
    if (ticket === "refused") return refusals.badToken;
    const { claims, after } = ticket;
    if (claims.conversation !== conversation) return refusals.notFound;
    const stands = await authorise.standing(claims, origin);
    if (stands.refused) return stands.refused;
    if (streams.count(conversation) >= socketsPerConversation) return tooMany(30);
    const viewer = { conversation, user: claims.user, base: baseOf(req) };
    server.handleUpgrade(req, socket, head, (ws) =>
      streams.add(ws, claims, viewer, { after, ended: stands.record.ended !== undefined }),
    );
    return undefined;
  }

  const upgrade: Upgrade = (req, socket, head) => {
    const conversation = streamPath.exec((req.url ?? "").split("?", 1)[0] ?? "")?.[1];
    if (conversation === undefined) return false;
    const onError = () => socket.destroy();
    socket.on("error", onError);
    admit(req, socket, head, conversation).then(
      (refused) => {
        if (refused) turnDown(socket, refused);
        else socket.off("error", onError);
      },
      () => turnDown(socket, { status: 500, code: "ServiceError", message: "Something went wrong." }),
    );
    return true;
  };

  return { upgrade, close: () => server.close() };
}
