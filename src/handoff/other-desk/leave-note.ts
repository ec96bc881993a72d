import type { After } from "../../domain/ids.ts";
import type { OtherDesk } from "./other-desk.ts";

const againAfterMs = [1_000, 5_000, 30_000];

export interface Notes {
  /** Never rejects: what a note tells of has happened, and must not wait for it. */
  leave(remote: string, text: string): void;
  idle(): Promise<void>;
  stop(): void;
}

/** Lines for the agents at another desk, tried four times each; a desk without notes gets none. */
export function createNotes({
  desk,
  after,
  log,
}: {
  desk: Pick<OtherDesk, "note">;
  after: After;
  log: (error: unknown) => void;
}): Notes {
  const underWay = new Set<Promise<void>>();
  const waiting = new Set<() => void>();
  let stopped = false;

  function attempt(remote: string, text: string, tries: number): void {
    if (stopped || !desk.note) return;
    const call = desk.note(remote, text).catch((error: unknown) => {
      log(error);
      again(remote, text, tries);
    });
    underWay.add(call);
    void call.then(() => underWay.delete(call));
  }
  function again(remote: string, text: string, tries: number): void {
    const ms = againAfterMs[tries];
    if (stopped || ms === undefined) return;
    const callOff = after(ms, () => {
      waiting.delete(callOff);
      attempt(remote, text, tries + 1);
    });
    waiting.add(callOff);
  }

  return {
    leave: (remote, text) => attempt(remote, text, 0),
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop() {
      stopped = true;
      for (const callOff of waiting) callOff();
    },
  };
}
