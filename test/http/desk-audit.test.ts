import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { takeStep } from "../../src/handoff/take-step.ts";
import { trailOf } from "../support/trail.ts";
import { deskRoutes } from "./routes/desk-routes.ts";
import { type MatrixDesk, openMatrixDesk, type Person, secret } from "./routes/matrix-desk.ts";

let house: MatrixDesk;
beforeAll(async () => {
  house = await openMatrixDesk();
});
afterAll(() => house.close());

interface Press {
  who: Person;
  path: string;
  body?: unknown;
}
const press = async (who: Person, path: string, body?: unknown): Promise<Press> => ({ who, path, body });
const mine = async (path: string, body?: unknown) =>
  press("mei", `/conversations/${await house.conversation("mine", "mei")}${path}`, body);
const ownCase = async (path: string, body?: unknown) =>
  press("mei", `/cases/${await house.case("own", "mei")}${path}`, body);
const because = { reason: "to call them" };
const freeze = { operation: "freeze", params: { reason: "asked" } };
const unfreeze = { operation: "unfreeze" };
const theirs = async (path: string) =>
  press("lea", `/conversations/${await house.conversation("theirs", "lea")}${path}`);
const waiting = async (path: string) =>
  press("mei", `/conversations/${await house.conversation("waiting", "mei")}${path}`);

async function offered(): Promise<Press> {
  const id = await house.conversation("waiting", "mei");
  const { store, clock } = house.desk;
  const offer = { agent: { user: "mei", name: "Mei" }, at: clock.now(), until: clock.now() };
  await takeStep({ store, now: clock.now }, id, () => ({ outcome: "offered", step: { event: "offer", offer } }));
  return press("mei", `/conversations/${id}/decline`);
}
async function prepared(): Promise<Press> {
  const { path } = await mine("/actions");
  const { body } = await house.as.mei("POST", path, freeze);
  return press("mei", `${path}/${(body as { action?: string }).action}`);
}
async function requested(how: "approve" | "deny"): Promise<Press> {
  const { path } = await mine("/approvals");
  const { id } = (await house.as.mei("POST", path, unfreeze)).body as { id?: string };
  const { body } = (await house.as.tom("GET", "/approvals")) as { body: { approvals?: { id: string }[] } };
  const seen = body.approvals?.find((each) => each.id === id) as { paramsHash?: string } | undefined;
  const given = how === "approve" ? { paramsHash: seen?.paramsHash } : { reason: "not now" };
  return press("tom", `/approvals/${id}/${how}`, given);
}
async function erasure(how: "approve" | "deny"): Promise<Press> {
  const { body } = await house.as.ada("POST", "/erasures", { customer: "li", reason: "asked in writing" });
  return press("eve", `/erasures/${(body as { id?: string }).id}/${how}`);
}

/** What shows or takes more than an agent's own queue does: how to do it, and the one line that it leaves. */
const privileged: Record<string, [line: string, does: () => Promise<Press>]> = {
  "GET /conversations/:id": [
    "desk.view",
    async () => press("mei", `/conversations/${await house.conversation("past", "mei")}`),
  ],
  "POST /conversations/:id/claim": ["desk.claim", () => waiting("/claim")],
  "POST /conversations/:id/accept": ["desk.claim", () => waiting("/accept")],
  "POST /conversations/:id/decline": ["desk.decline", offered],
  "POST /conversations/:id/return": ["desk.return", () => mine("/return")],
  "POST /conversations/:id/resolve": ["desk.resolve", () => mine("/resolve", { wrapUp: "solved" })],
  "POST /conversations/:id/transfer": ["desk.transfer", () => mine("/transfer", {})],
  "POST /conversations/:id/invite": ["desk.invite", () => mine("/invite", { user: "tom" })],
  "POST /conversations/:id/watch": ["desk.watch", () => theirs("/watch")],
  "POST /conversations/:id/take-over": ["desk.take-over", () => theirs("/take-over")],
  "POST /conversations/:id/verify": ["desk.verify-again", () => mine("/verify", { wanted: "strong" })],
  "GET /conversations/:id/transactions": ["desk.transactions", () => mine("/transactions")],
  "GET /conversations/:id/files/:file": ["desk.file", () => mine("/files/f")],
  "POST /conversations/:id/unmask": ["desk.unmask", () => mine("/unmask", { contact: "c1", ...because })],
  "POST /conversations/:id/actions/:action": ["desk.action", prepared],
  "POST /conversations/:id/approvals": ["approval.request", () => mine("/approvals", unfreeze)],
  "POST /approvals/:approval/approve": ["approval.approve", () => requested("approve")],
  "POST /approvals/:approval/deny": ["approval.deny", () => requested("deny")],
  "GET /cases/:id": ["desk.case", () => ownCase("")],
  "GET /cases/:id/transcript": ["desk.view", () => ownCase("/transcript")],
  "POST /cases/:id/take": [
    "desk.take-case",
    async () => press("mei", `/cases/${await house.case("nobody's", "mei")}/take`),
  ],
  "POST /cases/:id/release": ["desk.release-case", () => ownCase("/release")],
  "POST /cases/:id/close": ["desk.close-case", () => ownCase("/close", { how: "settled" })],
  "POST /cases/:id/answer": ["desk.answer-case", () => ownCase("/answer", { text: "It is done." })],
  "POST /cases/:id/number": ["desk.unmask", () => ownCase("/number", because)],
  "POST /reports/marks": [
    "desk.mark-contact",
    () => press("mei", "/reports/marks", { kind: "link", masked: "skylark-pay.top", mark: "fake" }),
  ],
  "POST /lead/export": ["desk.export", () => press("lea", "/lead/export", { table: "misses", days: 7 })],
  "POST /lead/proposals": [
    "desk.propose",
    () => press("lea", "/lead/proposals", { text: "x", language: "en", intent: "payment/twice" }),
  ],
  "DELETE /chat-link": ["desk.link-chat", () => press("mei", "/chat-link")],
  "POST /erasures": ["privacy.erase", () => press("ada", "/erasures", { customer: "li", reason: "asked in writing" })],
  "POST /erasures/:erasure/approve": ["privacy.erase", () => erasure("approve")],
  "POST /erasures/:erasure/deny": ["privacy.erase", () => erasure("deny")],
};

/** The rest: signing in (its own line, test/http/desk-sessions), what everybody at the desk sees masked, and words, which the transcript keeps with who wrote them. */
const everyday = new Set([
  ...[
    "POST /session",
    "DELETE /session",
    "GET /ways",
    "GET /oidc/start",
    "GET /oidc/callback",
    "GET /me",
    "GET /proof",
  ],
  ...["POST /stream", "GET /queue", "GET /presence", "PUT /presence", "GET /chat-link", "POST /chat-link"],
  ...["GET /cases", "GET /reports", "GET /approvals", "GET /erasures"],
  ...["GET /lead/live", "GET /lead/history", "GET /lead/misses"],
  ...["messages", "notes", "typing", "files", "actions"].map((path) => `POST /conversations/:id/${path}`),
  ...["replies", "suggestions", "actions"].map((path) => `GET /conversations/:id/${path}`),
]);

const lines = async () => (await trailOf(house.desk.store)).map(({ act, agent }) => `${act} ${agent}`);
const call = (route: string, { who, path, body }: Press) => house.as[who](route.split(" ")[0] ?? "", path, body);

describe("whatever shows or takes more than one's own", () => {
  it("is every route of the desk that is not an everyday one", () => {
    expect([...Object.keys(privileged), ...everyday].sort()).toEqual(Object.keys(deskRoutes).sort());
  });

  it.each(Object.entries(privileged))(
    "%s leaves exactly one line that names who it was",
    async (route, [line, does]) => {
      const pressed = await does();
      const before = (await lines()).length;
      expect((await call(route, pressed)).status).toBeLessThan(300);
      expect((await lines()).slice(before)).toEqual([`${line} ${pressed.who}`]);
    },
  );

  it.each(Object.entries(privileged))(
    "%s shows and does nothing where its line cannot be written",
    async (route, [, does]) => {
      const pressed = await does();
      const before = await lines();
      const { store } = house.desk;
      const commit = store.commit;
      let tries = 0;
      house.did.length = 0;
      store.commit = async () => {
        tries += 1;
        throw new Error("disk full");
      };
      try {
        const answer = await call(route, pressed);
        expect([answer.status, tries]).toEqual([500, 1]);
        expect(JSON.stringify(answer.body)).not.toContain(secret);
      } finally {
        store.commit = commit;
      }
      expect(await lines()).toEqual(before);
      expect(house.did).toEqual([]);
    },
  );
});

describe("an agent's call", () => {
  /** Fields by which somebody might try to say who the customer is, or where a code should go. */
  const extra = fc.dictionary(
    fc.constantFrom(
      ...["to", "address", "phone", "email", "contact", "contactId", "level", "levels", "proofs", "assurance"],
      ...["customer", "subject", "wanted", "method", "__proto__", "agent", "by", "proofing", "caseId"],
    ),
    fc.oneof(fc.constantFrom("strong", "+8613900000000", "li"), fc.array(fc.constant("strong")), fc.jsonValue()),
    { maxKeys: 4 },
  );

  it.each(Object.keys(deskRoutes).filter((route) => /^(POST|PUT|DELETE) .*:id/.test(route)))(
    "by %s sets no level and no address, whatever fields it has",
    async (route) => {
      const id = await house.conversation("mine", "mei");
      const caseId = await house.case("own", "mei");
      const [method = "", path = ""] = route.split(" ");
      const address = path.replace(":id", path.startsWith("/cases") ? caseId : id).replace(/:\w+/g, "f");
      const written: string[] = [];
      const { store } = house.desk;
      const commit = store.commit;
      store.commit = async (change) => {
        written.push(JSON.stringify([change.inbox, change.outbox]), ...Object.keys(change.put ?? {}));
        return commit(change);
      };
      const row = deskRoutes[route];
      const valid = row && "body" in row ? (row.body as object) : {};
      try {
        await fc.assert(
          fc.asyncProperty(extra, fc.boolean(), async (fields, isNearlyRight) => {
            const body = isNearlyRight ? { ...valid, ...fields } : fields;
            await house.as.mei(method, address, JSON.stringify(body));
          }),
          { numRuns: 12, seed: 25 },
        );
      } finally {
        store.commit = commit;
      }
      expect(written.filter((each) => each.includes("+8613900000000"))).toEqual([]);
      // Verified state is dropped by giving the conversation back, and written by nothing that an agent sends.
      const touched = written.filter((key) => key.endsWith("#identity") || key.startsWith("account/"));
      expect(touched.filter(() => !/(return|resolve)$/.test(route))).toEqual([]);
    },
  );
});
