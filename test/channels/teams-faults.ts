import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import type { Conversations } from "../../src/conversation/conversations.ts";
import { type OutboxRunner, startOutboxRunner } from "../../src/conversation/outbox-runner.ts";
import { withOutgoing } from "../../src/conversation/with-outgoing.ts";
import { conversationKeys } from "../../src/domain/conversation.ts";
import type { Store } from "../../src/domain/store.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type ConnectorDouble, type ConnectorMood, openConnectorDouble } from "../support/connector-double.ts";
import { echoConversations } from "../support/echo-conversations.ts";
import { createMortalStore } from "../support/mortal-store.ts";
import { openTeamsDesk, type TeamsDesk } from "../support/teams-desk.ts";
import { until } from "../support/until.ts";

let double: ConnectorDouble;
let made = 0;
const now = () => new Date().toISOString();
const newId = () => `id-${String(++made).padStart(8, "0")}`;

interface Process {
  desk: TeamsDesk;
  conversations: Conversations;
  runner: OutboxRunner;
  dieAfter(commits: number): void;
  died: Promise<void>;
  end(): Promise<void>;
}

/** Those of the test under way; a red one must not keep Jest from ending. */
const running = new Set<Process>();

/** One process over a store that outlives it; its waits are short, its order is not. */
async function start(real: Store, patience?: number): Promise<Process> {
  const life = createMortalStore(real);
  const store = withOutgoing(life.store, new Set(["teams"]));
  const conversations = echoConversations({ store, now, newId });
  const desk = await openTeamsDesk({ double, store, conversations, now, newId, ...(patience ? { patience } : {}) });
  const runner = await startOutboxRunner({
    ...{ store, now, log: () => {} },
    routes: new Map([
      [
        "teams",
        async (item) => {
          const delivery = await desk.deliver(item);
          return typeof delivery === "object" ? { retryAfterMs: 3 } : delivery;
        },
      ],
    ]),
  });
  const process: Process = {
    ...{ desk, conversations, runner, died: life.died },
    dieAfter: life.dieAfter,
    async end() {
      running.delete(process);
      life.die();
      void runner.stop();
      await desk.close();
    },
  };
  running.add(process);
  return process;
}

const outwards: Record<string, { moods: () => ConnectorMood[]; twice: boolean; patience?: number }> = {
  "429 with and without a time": { moods: () => [{ status: 429, retryAfter: "0" }, { status: 429 }], twice: false },
  "412, a conversation in use": { moods: () => [{ status: 412 }], twice: false },
  "5xx before anything was taken": { moods: () => [{ status: 500 }, { status: 503 }], twice: false },
  "a line that is cut": { moods: () => ["cuts the line"], twice: false },
  "502 after it was taken": { moods: () => ["takes it and answers 502"], twice: true },
  "no answer after it was taken": { moods: () => ["takes it and never answers"], twice: true, patience: 500 },
};

/** The fault runs of Teams, each so many rounds; a round is a chat of its own. */
export function teamsFaults(rounds: number): void {
  describe(`Teams under faults, ${rounds} rounds each`, () => {
    beforeAll(async () => {
      double = await openConnectorDouble();
    });
    afterEach(async () => {
      for (const process of running) await process.end();
    });
    afterAll(() => double.close());

    const chatOf = (chat: string) => double.chat.filter(({ conversation }) => conversation === chat);
    const texts = (chat: string) => chatOf(chat).map(({ activity }) => String(activity.text));
    const from = (round: string) => ({
      from: { id: `29:${round}` },
      conversation: { id: `a:${round}`, conversationType: "personal", tenantId: "tenant-a" },
    });
    const echoed = (count: number) => Array.from({ length: count }, (_, index) => `echo: m${index}`);
    const once = (seen: string[]) => seen.filter((text, index) => seen.indexOf(text) === index);

    it.each(Object.entries(outwards))("%s: in order, nothing lost", async (name, { moods, twice, patience }) => {
      const process = await start(openMemoryStore({ now }), patience);
      for (let round = 0; round < rounds; round += 1) {
        const chat = `${name}-${round}-${newId()}`;
        await process.desk.post(
          double.activity({ type: "conversationUpdate", membersAdded: [{ id: `28:${double.appId}` }], ...from(chat) }),
        );
        await until(
          () => texts(`a:${chat}`),
          (seen) => seen.includes("hello"),
        );
        double.next(...moods());
        for (const text of ["m0", "m1", "m2"]) {
          expect((await process.desk.post(double.activity({ text, ...from(chat) }))).status).toBe(200);
        }
        const seen = await until(
          () => texts(`a:${chat}`),
          (all) => all.includes("echo: m2"),
        );
        const answers = seen.filter((text) => text.startsWith("echo"));
        expect(once(answers)).toEqual(echoed(3));
        expect(answers.length).toBeLessThanOrEqual(twice ? 4 : 3);
      }
    });

    it("delivered twice, late and again: taken once", async () => {
      const process = await start(openMemoryStore({ now }));
      for (let round = 0; round < rounds; round += 1) {
        const chat = `twice-${round}-${newId()}`;
        const first = double.activity({ text: "m0", ...from(chat) });
        const second = double.activity({ text: "m1", ...from(chat) });
        for (const activity of [first, first, second, first, second])
          expect((await process.desk.post(activity)).status).toBe(200);
        const seen = await until(
          () => texts(`a:${chat}`),
          (all) => all.includes("echo: m1"),
        );
        expect(seen.filter((text) => text.startsWith("echo"))).toEqual(echoed(2));
      }
    });

    it("a process killed at any commit of its delivery: all in order, none lost, at most the one under way twice", async () => {
      for (let round = 0; round < rounds; round += 1) {
        const real = openMemoryStore({ now });
        const others = withOutgoing(real, new Set(["teams"]));
        const chat = `killed-${round}-${newId()}`;
        let process = await start(real);
        await process.desk.post(
          double.activity({ type: "conversationUpdate", membersAdded: [{ id: `28:${double.appId}` }], ...from(chat) }),
        );
        await until(
          () => real.outbox(),
          (items) => items.length === 0,
        );
        const conversation = process.desk.conversationOf({ tenant: "msteams/tenant-a", user: `29:${chat}` });
        process.dieAfter(round % 5);
        for (let word = 0; word < 4; word += 1) {
          const entry = { ...{ id: newId(), from: "agent", audience: "everyone", at: now() }, text: `echo: m${word}` };
          await others.commit({ append: [{ stream: conversationKeys.transcript(conversation), entry }] });
        }
        const allOut = until(
          () => real.outbox(),
          (items) => items.length === 0,
        ).then(() => true);
        if (!(await Promise.race([allOut, process.died.then(() => false)]))) {
          await process.end();
          process = await start(real);
          await until(
            () => real.outbox(),
            (items) => items.length === 0,
          );
        }
        const answers = texts(`a:${chat}`).filter((text) => text.startsWith("echo"));
        expect(once(answers)).toEqual(echoed(4));
        expect(answers.length).toBeLessThanOrEqual(5);
        await process.end();
      }
    });
  });
}
