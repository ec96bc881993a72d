import { confirmedEffects } from "./confirmed-effects.ts";
import { type FaultRunEnd, runWithFaults } from "./fault-run.ts";
import { createSeeded } from "./seeded.ts";

export interface FaultReport {
  faults: number;
  runs: number;
  ends: Record<FaultRunEnd["end"], number>;
  /** One line a run that broke something, with its seed. */
  broken: string[];
}

/** Runs until so many faults have been injected: each wish in turn, key-dedupe of the core on and off. `seed` and the line of a run make it again. */
export async function injectFaults(
  wanted: number,
  seed: number,
  how: Pick<Parameters<typeof runWithFaults>[2], "openDesk"> = {},
): Promise<FaultReport> {
  const report: FaultReport = {
    faults: 0,
    runs: 0,
    ends: { told: 0, "asked again": 0, "with a person": 0 },
    broken: [],
  };
  while (report.faults < wanted) {
    const number = seed + report.runs;
    const effect = confirmedEffects[report.runs % confirmedEffects.length]!;
    const dedupe = Math.floor(report.runs / confirmedEffects.length) % 2 === 0;
    const { injected, broken, end } = await runWithFaults(effect, createSeeded(number), { dedupe, ...how });
    report.runs += 1;
    report.faults += injected.length;
    report.ends[end] += 1;
    if (broken.length > 0)
      report.broken.push(
        `seed ${number}, ${effect.operation}, dedupe ${dedupe ? "on" : "off"}: ${broken.join("; ")} after ${injected.join(", ")}`,
      );
  }
  return report;
}
