import type { Understanding } from "../../src/domain/understood.ts";
import type { AreaRow } from "./eval-data.ts";
import { calibrationError, shareOf } from "./measure.ts";
import { processorUs } from "./processor-time.ts";

export interface WalletFigures {
  accuracy: number;
  /** Share of `out` rows that were acted on. */
  falseAccepts: number;
  falseAcceptRows: number;
  hant: number;
  calibrationError: number;
  medianUs: number;
  p99Us: number;
}

const at = { now: "2026-11-22T04:00:00Z", timeZone: "Asia/Shanghai" };

/** The whole understanding, entities included, on a set of wallet questions; nothing acted on counts as `out`. What is judged is the area, so the calibration is that of `areaConfidence`, the probability of the best area. */
export async function measureWalletSet(
  understanding: Understanding,
  rows: readonly AreaRow[],
  areaConfidence: (text: string) => number,
): Promise<WalletFigures> {
  for (const { text } of rows) understanding.understand(text, at);
  const judged: { row: AreaRow; us: number; confidence: number; area: string; right: boolean }[] = [];
  for (const row of rows) {
    let area = "out";
    const us = await processorUs(() => {
      area = understanding.understand(row.text, at).area ?? "out";
    });
    judged.push({ row, us, confidence: areaConfidence(row.text), area, right: row.accepted.includes(area) });
  }
  const out = judged.filter(({ row }) => row.area === "out");
  const wrongly = out.filter(({ right, area }) => area !== "out" && !right);
  const times = judged.map(({ us }) => us).sort((a, b) => a - b);
  return {
    accuracy: shareOf(judged, ({ right }) => right),
    falseAccepts: wrongly.length / Math.max(1, out.length),
    falseAcceptRows: wrongly.length,
    hant: shareOf(
      judged.filter(({ row }) => row.language === "zh-Hant"),
      ({ right }) => right,
    ),
    calibrationError: calibrationError(judged.filter(({ area }) => area !== "out")),
    medianUs: times[times.length >> 1] ?? 0,
    p99Us: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}
