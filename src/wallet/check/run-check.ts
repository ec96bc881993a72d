import type { Point } from "./point.ts";

/** One point as it came out; `problem` absent: it holds. */
export interface PointOutcome {
  name: string;
  problem?: string;
  durationMs: number;
}

/** Asks point after point, each told as soon as it is known; one that fails stops no other. */
export async function runCheck<C>({
  points,
  checked,
  tell,
}: {
  points: Point<C>[];
  checked: C;
  tell: (outcome: PointOutcome) => void;
}): Promise<PointOutcome[]> {
  const outcomes: PointOutcome[] = [];
  for (const { name, holds } of points) {
    const begun = performance.now();
    const problem = await holds(checked).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const outcome = { name, problem, durationMs: Math.round(performance.now() - begun) };
    outcomes.push(outcome);
    tell(outcome);
  }
  return outcomes;
}
