import type { Now } from "../../domain/ids.ts";

const silentMs = 300_000;

/** Says that another company refuses a secret of ours, by the variable it stands in and their code; the same no more than once in five minutes. */
export function createRefusedSecret({
  now,
  warn,
}: {
  now: Now;
  warn: (fields: { variable: string; code: string }) => void;
}): (variable: string, code: string) => void {
  const saidAt = new Map<string, number>();
  return (variable, code) => {
    const [key, at] = [`${variable} ${code}`, Date.parse(now())];
    if (at - (saidAt.get(key) ?? Number.NEGATIVE_INFINITY) < silentMs) return;
    saidAt.set(key, at);
    warn({ variable, code });
  };
}
