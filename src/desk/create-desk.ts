import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Router } from "express";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { Handoff } from "../handoff/create-handoff.ts";
import type { Presence } from "../handoff/presence.ts";
import type { WaitingLine } from "../handoff/waiting-line.ts";
import { agentStanding } from "./agent-standing.ts";
import type { ReadCustomer } from "./conversation-about.ts";
import { createConversationRouter } from "./conversation-router.ts";
import { createSignIn, type SignInDeps } from "./create-sign-in.ts";
import { deskRefusals, refuse } from "./desk-refusal.ts";
import { createDeskSockets } from "./desk-sockets.ts";
import { readBoards } from "./queue-board.ts";
import { agentOf, requireAgent, sessionOf } from "./require-agent.ts";
import { sameOrigin } from "./same-origin.ts";
import { createSessionCookie } from "./session-cookie.ts";
import { createSessionRouter } from "./session-router.ts";
import { createSessions } from "./sessions.ts";
import { createStreamTickets } from "./stream-tickets.ts";
import { createUpgradeDesk } from "./upgrade-desk.ts";

export interface DeskDeps extends Pick<SignInDeps, "agents" | "matchTotp"> {
  store: Store;
  handoff: Handoff;
  line: WaitingLine;
  presence: Presence;
  /** What the server knows of who the customer is. */
  customer: ReadCustomer;
  /** An agent is writing; to be shown to the customer, never stored. */
  onTyping: (conversation: string, agent: { name: string }) => void;
  /** Where the desk's own pages come from. */
  origins: readonly string[];
  /** DESK_ORIGIN's host, where one is set. */
  onlyHost?: string;
  https: boolean;
  now: Now;
  after?: (ms: number, run: () => void) => () => void;
}

export interface Desk {
  /** Answers below /desk/api. */
  router: Router;
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** The customer is writing; shown to whoever watches. */
  customerTyping(conversation: string): void;
  /** Open sockets. */
  sockets(): number;
  close(): void;
}

const afterByClock: NonNullable<DeskDeps["after"]> = (ms, run) => {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
};

/** The agents' side: sign-in, queue, conversations, and the stream that keeps the page up to date. */
export function createDesk(deps: DeskDeps): Desk {
  const { store, line, now, https, onTyping, after = afterByClock } = deps;
  const origins = new Set(deps.origins);
  const cookie = createSessionCookie({ https });
  const sessions = createSessions({ now });
  const tickets = createStreamTickets({ now });
  const signedIn = requireAgent({ sessions, cookie });
  const sockets = createDeskSockets({
    ...{ ...deps, sessions, after },
    typing(session, conversation) {
      agentStanding(store, session.agent.user, conversation).then(
        ({ standing }) => standing === "mine" && onTyping(conversation, { name: session.agent.name }),
        () => undefined,
      );
    },
  });
  const { upgrade, close: closeServer } = createUpgradeDesk({
    ...{ origins, tickets, sockets, onlyHost: deps.onlyHost },
    sessionOf: sessions.get,
  });

  const api = Router();
  api.use((_req, res, next) => {
    res.set("Cache-Control", "no-store");
    next();
  });
  api.use(sameOrigin(origins));
  api.use(createSessionRouter({ signIn: createSignIn(deps), sessions, cookie, signedIn, https }));
  api.use(signedIn);
  api.post("/stream", (_req, res) => {
    res.status(201).json({ ticket: tickets.give(sessionOf(res).key) });
  });
  api.get("/queue", async (_req, res) => {
    res.json((await readBoards(store, line))(agentOf(res).user));
  });
  api.use("/conversations", createConversationRouter(deps));
  api.use((_req, res) => refuse(res, deskRefusals.notFound));

  const router = Router();
  router.use("/desk/api", api);
  return {
    router,
    upgrade,
    customerTyping: sockets.customerTyping,
    sockets: sockets.total,
    close() {
      sockets.close();
      closeServer();
    },
  };
}
