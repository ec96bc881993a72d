/** The instant `ms` milliseconds after `at`, in UTC. */
export const after = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/** Milliseconds from `from` to `to`; negative when the clock was set back in between. */
export const elapsed = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
