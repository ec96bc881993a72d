import type { UnderstandingAside, Understood } from "../domain/understood.ts";

/**
 * What is being understood of messages between their acceptance and their turn, by inbox id: a turn cannot begin before its message
 * is on the disk, and another thread may read it meanwhile. In this process's memory only, and nothing where there is no other thread.
 */
export interface ReadAhead {
  begin(inboxId: string, text: string, now: string): void;
  get(inboxId: string): Promise<Understood> | undefined;
  delete(inboxId: string): void;
}

export function createReadAhead(understanding: Pick<UnderstandingAside, "ahead">, timeZone: string): ReadAhead {
  const begun = new Map<string, Promise<Understood>>();
  return {
    begin(inboxId, text, now) {
      const reading = understanding.ahead?.(text, { now, timeZone });
      if (!reading) return;
      begun.set(inboxId, reading);
      // A turn that is tried again reads it anew.
      reading.catch(() => begun.delete(inboxId));
    },
    get: (inboxId) => begun.get(inboxId),
    delete: (inboxId) => void begun.delete(inboxId),
  };
}
