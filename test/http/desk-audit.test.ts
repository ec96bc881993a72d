import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type Case, caseKey } from "../../src/domain/conversation.ts";
import { type AgentsDesk, type Call, openAgentsDesk } from "../support/agents-desk.ts";

const secret = "SECRET-4711";
const caseId = "WL-AAAAAAA1";
let desk: AgentsDesk;
let mei: Call;
let tom: Call;
let mine: string;
let toms: string;
let past: string;
beforeEach(async () => {
  desk = await openAgentsDesk({
    gateway: {
      allowed: async () => "allowed",
      reads: () => ({ transactions: async () => [{ id: secret }], withdrawals: async () => [] }) as never,
      settle: async () => ({ state: "unknown" }),
      write: async () => secret as never,
    },
    revealContact: async () => secret,
    caseCustomers: { facts: async () => ({ maskedName: secret }), reveal: async () => secret },
    files: {
      longest: 10,
      save: async () => "type",
      remove: async () => undefined,
      read: async () => ({
        attachment: { id: "f", name: secret, contentType: "text/plain", bytes: 1 },
        bytes: Buffer.from(JSON.stringify(secret)),
      }),
    },
  });
  [mei, tom] = await Promise.all([desk.signIn("mei"), desk.signIn("tom")]);
  [mine, toms, past] = [
    await desk.customer({ text: secret }),
    await desk.customer({ text: secret }),
    await desk.customer({ text: secret }),
  ];
  for (const id of [mine, past]) await mei("POST", `/conversations/${id}/claim`);
  await tom("POST", `/conversations/${toms}/claim`);
  await mei("POST", `/conversations/${past}/return`);
  const known: Case = {
    ...{ id: caseId, openedAt: desk.clock.now(), conversation: mine, kind: "call-back", state: "in-progress" },
    ...{ summary: secret, facts: { contact: "c1" }, customer: "li", takenBy: { user: "mei", name: "Mei" } },
  };
  await desk.store.commit({ put: { [caseKey(caseId)]: known } });
});
afterEach(() => desk.close());

/** What shows or takes more than one's own queue does, and the line that it leaves. */
const privileged = (): [line: string, method: string, path: string, body?: unknown][] => [
  ["desk.view", "GET", `/conversations/${past}`],
  ["desk.transactions", "GET", `/conversations/${mine}/transactions`],
  ["desk.file", "GET", `/conversations/${mine}/files/f`],
  ["desk.unmask", "POST", `/conversations/${mine}/unmask`, { contact: "c1", reason: "to call them" }],
  ["desk.case", "GET", `/cases/${caseId}`],
  ["desk.view", "GET", `/cases/${caseId}/transcript`],
  ["desk.unmask", "POST", `/cases/${caseId}/number`, { reason: "to call them" }],
  ["desk.export", "POST", "/lead/export", { table: "misses", days: 7 }],
  ["desk.watch", "POST", `/conversations/${toms}/watch`],
  ["desk.invite", "POST", `/conversations/${mine}/invite`, { user: "tom" }],
  ["desk.take-over", "POST", `/conversations/${toms}/take-over`],
  ["desk.release-case", "POST", `/cases/${caseId}/release`],
];
const lines = async () =>
  (await desk.store.tail<{ entry: { act: string; agent: string } }>("audit/main#trail", 0)).map(
    ({ entry: { entry } }) => `${entry.act} ${entry.agent}`,
  );

describe("whatever shows or takes more than one's own", () => {
  it("leaves exactly one line that names who it was", async () => {
    for (const [line, method, path, body] of privileged()) {
      const before = (await lines()).length;
      const { status } = await mei(method, path, body).catch(() => ({ status: 200 }));
      expect([path, status < 300, (await lines()).slice(before)]).toEqual([path, true, [`${line} mei`]]);
    }
  });

  it("shows and does nothing where its line cannot be written", async () => {
    const before = await lines();
    desk.store.commit = async () => {
      throw new Error("disk full");
    };
    for (const [, method, path, body] of privileged()) {
      const answer = await mei(method, path, body);
      expect([path, answer.status]).toEqual([path, 500]);
      expect(JSON.stringify(answer.body)).not.toContain(secret);
    }
    expect(await lines()).toEqual(before);
  });
});

it("no field of any request raises the customer's level or says where a code goes", async () => {
  const inbox: unknown[] = [];
  const commit = desk.store.commit;
  desk.store.commit = async (change) => {
    inbox.push(...(change.inbox ?? []));
    return commit(change);
  };
  const extra = fc.dictionary(
    fc.constantFrom("to", "address", "phone", "contact", "level", "levels", "proofs", "customer", "wanted", "method"),
    fc.oneof(fc.constantFrom("strong", "+8613900000000", "li"), fc.array(fc.constant("strong")), fc.jsonValue()),
  );
  await fc.assert(
    fc.asyncProperty(
      extra,
      fc.constantFrom("/verify", "/claim", "/messages", "/notes", "/unmask"),
      async (body, path) => {
        inbox.length = 0;
        await mei("POST", `/conversations/${mine}${path}`, body);
        const { levels } = ((await mei("GET", `/conversations/${mine}`)).body as { customer?: { levels?: string[] } })
          .customer as { levels: string[] };
        expect(levels).toEqual(["possession"]);
        for (const item of inbox)
          expect((item as { input: { value: unknown } }).input.value).toEqual({
            wanted: expect.arrayContaining(["strong"]),
            agent: "Mei",
          });
      },
    ),
    { numRuns: 60, seed: 25 },
  );
});
