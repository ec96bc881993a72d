import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Router } from "express";
import type { Erasing } from "../domain/erasing.ts";
import type { After, NewId, Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { AgentProfile } from "../handoff/agent-profile.ts";
import type { ChatLinks } from "../handoff/chat-links.ts";
import type { Handoff } from "../handoff/create-handoff.ts";
import { createDeskRoster } from "../handoff/desk-roster.ts";
import type { Presence } from "../handoff/presence.ts";
import type { WaitingLine } from "../handoff/waiting-line.ts";
import type { Gateway } from "../identity/gateway.ts";
import { type ActionRouterDeps, createActionRouter } from "./action-router.ts";
import { agentStanding } from "./agent-standing.ts";
import { type Approving, createApprovalRequestRouter, createApprovalRouter } from "./approval-router.ts";
import { type CaseCustomers, createCaseRouter } from "./case-router.ts";
import { createCaseShelf } from "./case-shelf.ts";
import { createChatLinkRouter } from "./chat-link-router.ts";
import type { ReadCustomer } from "./conversation-about.ts";
import { createConversationRouter } from "./conversation-router.ts";
import { createSignIn, type SignInDeps } from "./create-sign-in.ts";
import { deskRefusals, refuse } from "./desk-refusal.ts";
import { createDeskSockets } from "./desk-sockets.ts";
import { createErasureRouter } from "./erasure-router.ts";
import { createFileRouter, type DeskFiles } from "./file-router.ts";
import { createGuestRouter } from "./guest-router.ts";
import { createLeadRouter, type Teaching } from "./lead-router.ts";
import { createOfferRouter } from "./offer-router.ts";
import { createOidcRouter, type OidcSettings } from "./oidc-router.ts";
import { createOwnerGuard } from "./owner-guard.ts";
import { createPresenceRouter } from "./presence-router.ts";
import { readBoards } from "./queue-board.ts";
import { createReplyRouter, type RepliesFor, type Suggest } from "./reply-router.ts";
import { createReportRouter, type Marking, type ReadReports } from "./report-router.ts";
import { agentOf, requireAgent, sessionOf } from "./require-agent.ts";
import { requireRole } from "./require-role.ts";
import { sameOrigin } from "./same-origin.ts";
import type { SavedSessions } from "./saved-sessions.ts";
import { createSessionCookie } from "./session-cookie.ts";
import { createSessionRouter } from "./session-router.ts";
import { createSessions } from "./sessions.ts";
import { createStreamTickets } from "./stream-tickets.ts";
import { createUnmaskRouter, type UnmaskRouterDeps } from "./unmask-router.ts";
import { createUpgradeDesk } from "./upgrade-desk.ts";

export interface DeskDeps extends Pick<SignInDeps, "agents" | "matchTotp"> {
  store: Store;
  handoff: Handoff;
  line: WaitingLine;
  presence: Presence;
  /** What each agent can do, for routing and for colleagues; absent: the accounts, each able to do everything. */
  profiles?: () => readonly AgentProfile[];
  /** Links agents' accounts of a company's chat; absent: no agents are there. */
  links?: ChatLinks;
  /** What the server knows of who the customer is. */
  customer: ReadCustomer;
  caseCustomers: CaseCustomers;
  gateway: Gateway;
  approving: Approving;
  /** Absent: nothing is erased from the desk. */
  erasing?: Erasing;
  revealContact: UnmaskRouterDeps["revealContact"];
  replies: RepliesFor;
  suggest: Suggest;
  teaching: Teaching;
  files: DeskFiles;
  /** What the desk reads of an action: in Chinese, and in English. */
  actionLine: ActionRouterDeps["line"];
  /** An agent's code of the moment, by staff number, which customers can have checked. */
  proof: (number: string) => { code: string; until: string };
  timeZone: string;
  /** The identity provider, where there is one. */
  oidc?: OidcSettings;
  newId: NewId;
  /** What customers were approached from. */
  reported: ReadReports;
  marking: Marking;
  /** An agent is writing; to be shown to the customer, never stored. */
  onTyping: (conversation: string, agent: { name: string }) => void;
  /** Where the desk's own pages come from. */
  origins: readonly string[];
  /** DESK_ORIGIN's host, where one is set. */
  onlyHost?: string;
  https: boolean;
  /** Absent: a restart signs everybody out. */
  savedSessions?: SavedSessions;
  now: Now;
  after: After;
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

/** The agents' side: sign-in, queue, conversations, and the stream that keeps the page up to date. */
export function createDesk(deps: DeskDeps): Desk {
  const { store, line, presence, now, https, onTyping, after, profiles = deps.agents } = deps;
  const roster = createDeskRoster({ store, presence, profiles });
  const origins = new Set(deps.origins);
  const owners = createOwnerGuard({ store, now });
  const beside = { ...deps, owners };
  const cookie = createSessionCookie({ https });
  const sessions = createSessions({ now, agents: deps.agents, saved: deps.savedSessions });
  const shelf = createCaseShelf(store);
  const tickets = createStreamTickets({ now });
  const signedIn = requireAgent({ sessions, cookie });
  const sockets = createDeskSockets({
    ...{ ...deps, sessions, after, agentsNow: roster.now },
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
  api.get("/ways", (_req, res) => {
    res.json({ provider: deps.oidc !== undefined });
  });
  if (deps.oidc) api.use("/oidc", createOidcRouter({ ...deps, settings: deps.oidc, sessions, cookie }));
  api.use(signedIn);
  api.use((_req, res, next) => {
    presence.heard(agentOf(res).user);
    next();
  });
  api.post("/stream", (_req, res) => {
    res.status(201).json({ ticket: tickets.give(sessionOf(res).key) });
  });
  api.get("/queue", async (_req, res) => {
    res.json((await readBoards(store, line))(agentOf(res).user));
  });
  api.use(createCaseRouter({ ...deps, shelf }));
  api.use(createPresenceRouter({ store, now, agentsNow: roster.now }));
  api.use(createReportRouter(deps));
  api.get("/proof", (_req, res) => {
    const { number } = sessionOf(res).agent;
    res.json({ number, ...deps.proof(number) });
  });
  api.use(
    "/conversations",
    createConversationRouter(beside),
    createOfferRouter({ ...beside, profiles }),
    createGuestRouter({ ...beside, profiles, lead: requireRole("lead", deps) }),
    createReplyRouter(beside),
    createActionRouter({ ...beside, line: deps.actionLine }),
    createUnmaskRouter(beside),
    createFileRouter(beside),
    createApprovalRequestRouter(beside),
  );
  api.use("/approvals", createApprovalRouter(deps));
  api.use("/lead", createLeadRouter({ ...deps, agentsNow: roster.now, lead: requireRole("lead", deps) }));
  const { erasing } = deps;
  if (erasing) api.use("/erasures", createErasureRouter({ erasing, admin: requireRole("admin", deps) }));
  if (deps.links) api.use(createChatLinkRouter({ links: deps.links }));
  api.use((_req, res) => refuse(res, deskRefusals.notFound));

  const router = Router();
  router.use("/desk/api", api);
  return {
    router,
    upgrade,
    customerTyping: sockets.customerTyping,
    sockets: sockets.total,
    close() {
      shelf.close();
      sockets.close();
      closeServer();
    },
  };
}
