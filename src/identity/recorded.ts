import type { Change } from "../domain/store.ts";

/** What was decided, and what must be stored with it for it to have happened. */
export interface Recorded<T> {
  result: T;
  change: Change;
}
