import type { Run } from "../dialog/run.ts";
import { conversationKeys } from "../domain/conversation.ts";
import { type Change, keyed } from "../domain/store.ts";
import { runLivesMs } from "./state.ts";
import type { TurnDeps } from "./turn-deps.ts";

/** Dialogs turned away from that are kept. */
const keptAtMost = 3;

/** Dialogs the customer turned away from for another, offered again when that one ends. Stored beside the state, which every turn writes: few turns need them. */
export interface PausedRuns {
  add(run: Run): void;
  /** The newest one that was not left alone for too long, taken out. */
  take(): Promise<Run | undefined>;
  /** None of them is offered any more. */
  drop(): Promise<void>;
  /** What the next commit has to put; undefined when nothing has changed since the last. */
  toPut(): Promise<NonNullable<Change["put"]>> | undefined;
  /** It is stored. */
  kept(): void;
}

/** Reads them when they are first needed; guarded by the version of the state, which is put with every change of them. */
export function createPausedRuns({ store, now }: Pick<TurnDeps, "store" | "now">, conversation: string): PausedRuns {
  const key = conversationKeys.paused(conversation);
  let known: Run[] | undefined;
  let added: Run[] = [];
  let isChanged = false;
  const isFresh = ({ touchedAt }: Run) => Date.parse(now()) - Date.parse(touchedAt) <= runLivesMs;

  async function all(): Promise<Run[]> {
    known ??= (await store.read<Run[]>(key)).value ?? [];
    known = [...added, ...known].filter(isFresh).slice(0, keptAtMost);
    added = [];
    return known;
  }

  return {
    add(run) {
      added = [run, ...added];
      isChanged = true;
    },
    async take() {
      const [newest, ...rest] = await all();
      if (!newest) return undefined;
      known = rest;
      isChanged = true;
      return newest;
    },
    async drop() {
      isChanged ||= (await all()).length > 0;
      known = [];
    },
    toPut: () => (isChanged ? all().then((runs) => keyed<unknown>(key, runs)) : undefined),
    kept() {
      isChanged = false;
    },
  };
}
