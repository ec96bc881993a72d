import { Router } from "express";
import { badArgument, refuse } from "./desk-refusal.ts";

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

const mostDays = 30;

/** `GET /reports?days=7`: what customers were approached from, with how often; no conversation is named. */
export function createReportRouter({ reported }: { reported: ReadReports }): Router {
  const router = Router();
  router.get("/reports", async (req, res) => {
    const days = Number(req.query.days ?? 7);
    if (!Number.isInteger(days) || days < 1 || days > mostDays)
      return refuse(res, badArgument(`days is a whole number from 1 to ${mostDays}.`));
    res.json({ days, reports: await reported(days) });
  });
  return router;
}
