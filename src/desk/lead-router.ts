import { type RequestHandler, Router } from "express";
import { z } from "zod";
import { longestHistoryDays } from "../domain/desk-fact.ts";
import type { Now } from "../domain/ids.ts";
import { type Language, languages } from "../domain/language.ts";
import type { Store } from "../domain/store.ts";
import type { AgentNow } from "../handoff/agents-now.ts";
import { onTrail } from "../handoff/desk-trail.ts";
import { type Held, heldPrefix, workFile } from "../handoff/handoff-keys.ts";
import type { WaitingLine } from "../handoff/waiting-line.ts";
import { toCsv } from "./csv.ts";
import { badArgument, refuse } from "./desk-refusal.ts";
import { type DayFigures, figuresByDay, promisedWaitMs } from "./figures.ts";
import { groupMisses } from "./group-misses.ts";
import { maskContacts } from "./mask-contacts.ts";
import { createDayOf, createFactReader, lastDays } from "./read-facts.ts";
import { readMisses } from "./read-misses.ts";
import { agentOf } from "./require-agent.ts";

/** What the desk asks of the knowledge for its misses. */
export interface Teaching {
  /** What an utterance comes nearest to, however far. */
  nearest: (text: string) => { intent: string; confidence: number } | undefined;
  intents: () => { id: string; title: { "zh-Hans": string; en: string } }[];
  /** Writes it to the review file. "unknown-intent": there is none of that name. */
  propose: (proposal: {
    text: string;
    language: Language;
    intent: string;
    by: string;
    at: string;
  }) => "added" | "known" | "unknown-intent";
}

export interface LeadRouterDeps {
  store: Store;
  line: WaitingLine;
  agentsNow: () => Promise<AgentNow[]>;
  teaching: Teaching;
  timeZone: string;
  lead: RequestHandler;
  now: Now;
}

const daysOf = (value: unknown): number =>
  Math.min(Math.max(Number.parseInt(String(value ?? 30), 10) || 30, 1), longestHistoryDays);
const exported = z.strictObject({ table: z.enum(["days", "misses"]), days: z.int().min(1).max(longestHistoryDays) });
const proposed = z.strictObject({
  text: z.string().trim().min(1).max(300),
  language: z.enum(languages as [Language, ...Language[]]),
  intent: z.string().max(100),
});

/** Today at a glance, history, and what the bot did not understand; for leads. */
export function createLeadRouter(deps: LeadRouterDeps): Router {
  const { store, line, agentsNow, teaching, lead, now } = deps;
  const dayOf = createDayOf(deps.timeZone);
  const facts = createFactReader(store, now);
  const history = async (days: number) => figuresByDay(await facts(days), lastDays(now(), days, dayOf), dayOf);
  const misses = async (days: number) => groupMisses(await readMisses(store, await facts(days)), teaching.nearest);
  const router = Router();
  router.use(lead);

  router.get("/live", async (_req, res) => {
    const [{ entries }, agents, held, [today]] = await Promise.all([
      line.now(),
      agentsNow(),
      store.parts<Held>(workFile, heldPrefix),
      history(1),
    ]);
    const since = entries.map((entry) => entry.since).sort();
    res.json({
      waiting: entries.length,
      ...(since[0] ? { longestSince: since[0] } : {}),
      promisedWaitMs,
      today,
      agents,
      held: [...held.values()].flatMap(({ value }) =>
        value
          ? [
              {
                conversationId: value.conversation,
                agent: value.agent,
                since: value.since,
                reason: value.reason,
                language: value.language,
              },
            ]
          : [],
      ),
    });
  });

  router.get("/history", async (req, res) => {
    res.json({ days: await history(daysOf(req.query.days)) });
  });

  router.get("/misses", async (req, res) => {
    res.json({ groups: await misses(daysOf(req.query.days)), intents: teaching.intents() });
  });

  router.post("/proposals", async (req, res) => {
    const given = proposed.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("text, language and intent are wanted."));
    const { user: by } = agentOf(res);
    const at = now();
    const text = maskContacts(given.data.text);
    await store.commit({
      append: [
        onTrail({ at, act: "desk.propose", outcome: "asked", agent: by, detail: { intent: given.data.intent } }),
      ],
    });
    const outcome = teaching.propose({ ...given.data, text, by, at });
    if (outcome === "unknown-intent") return refuse(res, badArgument("There is no such intent."));
    res.status(201).json({ outcome });
  });

  router.post("/export", async (req, res) => {
    const given = exported.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("table (days or misses) and days (1 to 92) are wanted."));
    const { table, days } = given.data;
    await store.commit({
      append: [
        onTrail({ at: now(), act: "desk.export", outcome: "given", agent: agentOf(res).user, detail: { table, days } }),
      ],
    });
    const csv = table === "days" ? daysCsv(await history(days)) : missesCsv(await misses(days));
    res.set("Content-Disposition", `attachment; filename="walletline-${table}.csv"`);
    res.type("text/csv; charset=utf-8").send(csv);
  });

  return router;
}

const seconds = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : Math.round(ms / 1000));

const daysCsv = (days: readonly DayFigures[]): string =>
  toCsv(
    [
      "day",
      "opened",
      "bot-alone",
      "queued",
      "claimed",
      "wait-median-s",
      "wait-p90-s",
      "in-time",
      "served",
      "served-mean-s",
      "csat",
      "ratings",
      "misses",
      "reasons",
    ],
    days.map((each) => [
      ...[each.day, each.opened, each.botAlone, each.queued, each.claimed],
      ...[
        seconds(each.waitMs?.median),
        seconds(each.waitMs?.p90),
        each.inTime === undefined ? undefined : Math.round(each.inTime * 1000) / 1000,
      ],
      ...[each.served, seconds(each.servedMs), each.csat === undefined ? undefined : Math.round(each.csat * 100) / 100],
      ...[each.stars.reduce((sum, count) => sum + count, 0), each.misses],
      Object.entries(each.reasons)
        .map(([reason, count]) => `${reason} ${count}`)
        .join(" "),
    ]),
  );

const missesCsv = (groups: Awaited<ReturnType<typeof groupMisses>>): string =>
  toCsv(
    ["utterance", "language", "count", "last", "nearest", "confidence"],
    groups.map(({ text, language, count, lastAt, nearest }) => [
      ...[text, language, count, lastAt, nearest?.intent],
      nearest && Math.round(nearest.confidence * 100) / 100,
    ]),
  );
