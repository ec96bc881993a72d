import { Router } from "express";
import { z } from "zod";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import { onTrail } from "../handoff/desk-trail.ts";
import { type ContactMark, contactMarks } from "../knowledge/contact-marks.ts";
import { badArgument, refuse } from "./desk-refusal.ts";
import { agentOf } from "./require-agent.ts";

/** A contact that customers asked about and that is not ours, or not known; masked. */
export interface ReportedContact {
  kind: string;
  masked: string;
  verdict: string;
  reason: string;
  times: number;
  firstAt: string;
  lastAt: string;
}
export type ReadReports = (days: number) => Promise<ReportedContact[]>;

/** What the desk takes reported contacts for: a proposal for the register, which only its author changes. */
export interface Marking {
  /** Oldest first; the last one of a contact holds. */
  marks: () => readonly ContactMark[];
  /** "another-contact": the whole value given is not what the report shows masked. */
  mark: (given: ContactMark) => "added" | "known" | "another-contact";
}

const mostDays = 30;
const marked = z.strictObject({
  kind: z.string().min(1).max(40),
  masked: z.string().min(1).max(200),
  mark: z.enum(contactMarks),
  value: z.string().trim().min(1).max(200).optional(),
  note: z.string().trim().min(1).max(300).optional(),
});

/** What customers were approached from, with how often, and what agents take it for; no conversation is named. */
export function createReportRouter({
  store,
  reported,
  marking,
  now,
}: {
  store: Pick<Store, "commit">;
  reported: ReadReports;
  marking: Marking;
  now: Now;
}): Router {
  const router = Router();

  router.get("/reports", async (req, res) => {
    const days = Number(req.query.days ?? 7);
    if (!Number.isInteger(days) || days < 1 || days > mostDays)
      return refuse(res, badArgument(`days is a whole number from 1 to ${mostDays}.`));
    const taken = new Map(marking.marks().map((each) => [nameOf(each), each]));
    const reports = (await reported(days)).map((each) => {
      const last = taken.get(nameOf(each));
      return last ? { ...each, mark: last.mark, markedBy: last.by } : each;
    });
    res.json({ days, reports });
  });

  router.post("/reports/marks", async (req, res) => {
    const given = marked.safeParse(req.body);
    if (!given.success)
      return refuse(res, badArgument(`kind, masked and mark (${contactMarks.join(", ")}) are wanted.`));
    const { kind, masked, mark } = given.data;
    if (!(await reported(mostDays)).some((each) => each.kind === kind && each.masked === masked))
      return refuse(res, badArgument("Nothing like it was reported."));
    const { user: by } = agentOf(res);
    const at = now();
    await store.commit({
      append: [onTrail({ at, act: "desk.mark-contact", outcome: mark, agent: by, detail: { kind, masked } })],
    });
    const outcome = marking.mark({ ...given.data, by, at });
    if (outcome === "another-contact") return refuse(res, badArgument("value is not the contact that was reported."));
    res.status(201).json({ outcome });
  });

  return router;
}

const nameOf = ({ kind, masked }: { kind: string; masked: string }): string => JSON.stringify([kind, masked]);
