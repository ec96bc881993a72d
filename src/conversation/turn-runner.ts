import type { InboxItem, Store } from "../domain/store.ts";

export interface TurnRunner {
  /** Conversations with a turn under way. */
  open(): number;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** A failed turn is tried again after this long, and then ever less often. */
const retryMs = [200, 1_000, 5_000, 30_000];

/** Works the inbox off: one conversation in order, conversations side by side; what was open at the start comes first. */
export async function startTurnRunner({
  store,
  run,
  log,
}: {
  store: Store;
  run: (item: InboxItem) => Promise<void>;
  log: (error: unknown, item: InboxItem) => void;
}): Promise<TurnRunner> {
  const lines = new Map<string, Promise<void>>();
  let stopped = false;

  async function work(item: InboxItem): Promise<void> {
    for (let tries = 0; !stopped; tries += 1) {
      try {
        return await run(item);
      } catch (error) {
        log(error, item);
        await new Promise((resolve) => setTimeout(resolve, retryMs[Math.min(tries, retryMs.length - 1)]).unref());
      }
    }
  }

  function queue(item: InboxItem): void {
    const line = (lines.get(item.conversation) ?? Promise.resolve()).then(() => work(item));
    lines.set(item.conversation, line);
    void line.then(() => {
      if (lines.get(item.conversation) === line) lines.delete(item.conversation);
    });
  }

  const unwatch = store.watch(({ inbox }) => {
    if (!stopped) inbox.forEach(queue);
  });
  for (const item of await store.inbox()) queue(item);

  const idle = async () => {
    while (lines.size > 0) await Promise.all(lines.values());
  };
  return {
    open: () => lines.size,
    idle,
    async stop() {
      stopped = true;
      unwatch();
      await idle();
    },
  };
}
