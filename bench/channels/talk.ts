/** One conversation under load. */
export interface Talk {
  /** Resolves when the reply to it has arrived; one at a time. */
  say(text: string): Promise<void>;
  close(): void;
}

/** A server under comparison. */
export interface Contestant {
  name: string;
  /** How a turn is counted and what is switched on, for the table's legend. */
  how: string;
  open(): Promise<Talk>;
  counts(): Promise<{ syncs: number; cpuMs: number }>;
  stop(): Promise<void>;
}

/** An answer that takes longer is lost. */
export const lostAfterMs = 10_000;
