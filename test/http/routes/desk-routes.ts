/** What a conversation is to the agent who asks. "theirs": a colleague has it. "left": its customer left the queue a moment ago. */
export const standings = ["mine", "guest", "waiting", "past", "theirs", "left", "bot", "unknown"] as const;
export type Standing = (typeof standings)[number];

/** Whom a route answers, and what. security.md R24. */
export type DeskRow =
  /** Nobody need be signed in. */
  | { for: "anybody" }
  /** About the one who is signed in and nobody else. */
  | { for: "oneself" }
  /** For every agent: shows and changes nothing of one conversation, or only what is everybody's to do. */
  | { for: "agents" }
  | { for: "leads" | "admins" }
  /** One answer a standing, in their order; `leads`: agents get 403 whatever it is, and these are a lead's answers. */
  | { for: "conversation"; body?: unknown; answers: readonly number[]; leads?: true }
  /** Of a case that is: nobody's, one's own, a colleague's, closed, unknown. */
  | { for: "case"; body?: unknown; answers: readonly number[] };

const of = (answers: readonly number[], body?: unknown): DeskRow => ({ for: "conversation", answers, body });
const ofLeads = (answers: readonly number[]): DeskRow => ({ for: "conversation", answers, leads: true });
const ofCase = (answers: readonly number[], body?: unknown): DeskRow => ({ for: "case", answers, body });

/** Only who has it: who waits for it, reads along or had it is told that it is not theirs, and where it is; of all else there is nothing. */
const holdersOnly = (done: number, body?: unknown) => of([done, 409, 409, 409, 409, 409, 404, 404], body);

/** Every route below /desk/api. A route that is not here turns the suite red, and so does a line here that is none. */
export const deskRoutes: Record<string, DeskRow> = {
  "POST /session": { for: "anybody" },
  "GET /ways": { for: "anybody" },
  "GET /oidc/start": { for: "anybody" },
  "GET /oidc/callback": { for: "anybody" },

  "DELETE /session": { for: "oneself" },
  "GET /me": { for: "oneself" },
  "GET /proof": { for: "oneself" },
  "POST /stream": { for: "oneself" },
  "GET /queue": { for: "oneself" },
  "GET /chat-link": { for: "oneself" },
  "POST /chat-link": { for: "oneself" },
  "DELETE /chat-link": { for: "oneself" },
  "PUT /presence": { for: "oneself" },

  "GET /presence": { for: "agents" },
  "GET /cases": { for: "agents" },
  "GET /reports": { for: "agents" },
  "POST /reports/marks": { for: "agents" },
  "GET /approvals": { for: "agents" },
  "POST /approvals/:approval/approve": { for: "agents" },
  "POST /approvals/:approval/deny": { for: "agents" },

  "GET /lead/live": { for: "leads" },
  "GET /lead/history": { for: "leads" },
  "GET /lead/misses": { for: "leads" },
  "POST /lead/proposals": { for: "leads" },
  "POST /lead/export": { for: "leads" },

  "GET /erasures": { for: "admins" },
  "POST /erasures": { for: "admins" },
  "POST /erasures/:erasure/approve": { for: "admins" },
  "POST /erasures/:erasure/deny": { for: "admins" },

  //                                            mine guest waiting past theirs left bot unknown
  "GET /conversations/:id": of([200, 200, 200, 200, 404, 404, 404, 404]),
  "POST /conversations/:id/notes": of([201, 201, 201, 201, 409, 409, 404, 404], { text: "for colleagues" }),
  "POST /conversations/:id/claim": of([200, 409, 200, 409, 409, 409, 404, 404]),
  "POST /conversations/:id/accept": of([200, 409, 200, 409, 409, 409, 404, 404]),
  "POST /conversations/:id/decline": of([409, 409, 409, 409, 409, 409, 404, 404]),
  "GET /conversations/:id/files/:file": of([200, 200, 409, 409, 409, 409, 404, 404]),
  "POST /conversations/:id/messages": holdersOnly(201, { text: "hello" }),
  "POST /conversations/:id/typing": holdersOnly(204),
  "POST /conversations/:id/return": holdersOnly(200),
  "POST /conversations/:id/resolve": holdersOnly(200, { wrapUp: "solved" }),
  "POST /conversations/:id/transfer": holdersOnly(200, {}),
  "POST /conversations/:id/invite": holdersOnly(200, { user: "lea" }),
  "POST /conversations/:id/verify": holdersOnly(202, { wanted: "strong" }),
  "GET /conversations/:id/replies": holdersOnly(200),
  "GET /conversations/:id/suggestions": holdersOnly(200),
  "GET /conversations/:id/actions": holdersOnly(200),
  "GET /conversations/:id/transactions": holdersOnly(200),
  "POST /conversations/:id/actions": holdersOnly(201, { operation: "freeze", params: { reason: "asked" } }),
  "POST /conversations/:id/actions/:action": holdersOnly(200),
  "POST /conversations/:id/approvals": holdersOnly(201, { operation: "unfreeze" }),
  "POST /conversations/:id/unmask": holdersOnly(200, { contact: "c1", reason: "to call them" }),
  "POST /conversations/:id/files": holdersOnly(201),
  "POST /conversations/:id/watch": ofLeads([200, 200, 409, 409, 200, 409, 404, 404]),
  "POST /conversations/:id/take-over": ofLeads([200, 200, 409, 409, 200, 409, 404, 404]),

  //                              nobody's own colleague's closed unknown
  "GET /cases/:id": ofCase([200, 200, 200, 200, 404]),
  "GET /cases/:id/transcript": ofCase([409, 200, 409, 409, 404]),
  "POST /cases/:id/take": ofCase([200, 200, 409, 409, 404]),
  "POST /cases/:id/release": ofCase([200, 200, 409, 409, 404]),
  "POST /cases/:id/close": ofCase([200, 200, 409, 409, 404], { how: "settled" }),
  "POST /cases/:id/answer": ofCase([201, 201, 409, 409, 404], { text: "It is done." }),
  "POST /cases/:id/number": ofCase([409, 200, 409, 409, 404], { reason: "to call them" }),
};
