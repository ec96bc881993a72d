/** The lists of work under way, by their name in the log. */
export type ListName = "inbox" | "outbox" | "timers";

/**
 * One settled effect on one file: what a change came to once it was checked, so that replaying it needs no check. `fresh` is
 * what `json` says, as a copy that nobody else has; it is not stored.
 */
export type Op =
  | { op: "put"; file: string; key: string; version: number; json: string | null; fresh?: unknown; at: string }
  | { op: "count"; file: string; key: string; value: number; expiresAt: string }
  | { op: "head"; file: string; stream: string; last: number; hash?: string }
  | { op: "append"; file: string; stream: string; seq: number; json: string; fresh?: unknown }
  | { op: "remove"; file: string; stream: string; seq: number }
  | { op: "set-item"; file: string; list: ListName; id: string; order: number; json: string; fresh?: unknown }
  | { op: "drop-item"; file: string; list: ListName; id: string }
  | { op: "kind"; file: string; kind: string }
  | { op: "erase"; file: string };
