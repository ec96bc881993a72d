/** How long the latest conversations kept an agent, in milliseconds, oldest first. */
export type ServiceTimes = number[];

const kept = 50;
/** Fewer than this many say nothing. */
const enough = 3;

/** The list with one more in it. Two hand-backs at the same moment may lose one: the estimate does not mind. */
export function withServiceTime(times: ServiceTimes | undefined, since: string, until: string): ServiceTimes {
  const ms = Date.parse(until) - Date.parse(since);
  return [...(times ?? []), ...(ms >= 0 ? [ms] : [])].slice(-kept);
}

/** Low and high waiting time in whole minutes (at least 1) at this place, from the middle half of recent times; undefined while there is too little to reckon from. */
export function waitMinutes(
  times: ServiceTimes | undefined,
  place: number,
  agentsOnline: number,
): [number, number] | undefined {
  if (!times || times.length < enough || agentsOnline < 1) return undefined;
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const minutes = (ms: number) => (ms * place) / agentsOnline / 60_000;
  const low = Math.max(1, Math.floor(minutes(at(0.25))));
  return [low, Math.max(low + 1, Math.ceil(minutes(at(0.75))))];
}
