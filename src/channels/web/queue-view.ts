/** Where a waiting conversation stands at this moment. */
export interface QueuePlace {
  /** 1 is next. */
  place: number;
  ahead: number;
  /** Lowest and highest estimate; absent when there is nothing to estimate from. */
  waitMinutes?: [low: number, high: number];
  /** Agents online now. */
  agents: number;
}

/** Computes a place at sending time; null when the conversation does not wait. */
export type QueueView = (conversation: string) => QueuePlace | null | Promise<QueuePlace | null>;
