import type { After } from "../domain/ids.ts";

/** Work that is done in rounds, never two at a time. */
export interface Rounds {
  /** Another round, once none is under way; asked for several times meanwhile it is still one. */
  ask(): void;
  /** Asks after so long, in the place of what was planned before; Infinity plans nothing. */
  askIn(ms: number): void;
  /** Resolves when no round is under way or asked for. */
  idle(): Promise<void>;
  /** The round under way ends by itself. */
  stop(): void;
}

export interface RoundsDeps {
  go: () => Promise<void>;
  failed: (error: unknown) => void;
  after: After;
}

export function createRounds({ go, failed, after }: RoundsDeps): Rounds {
  let round = Promise.resolve();
  let isAsked = false;
  let isStopped = false;
  let callOff: (() => void) | undefined;

  async function goOnce(): Promise<void> {
    isAsked = false;
    if (!isStopped) await go();
  }

  function ask(): void {
    if (isStopped || isAsked) return;
    isAsked = true;
    round = round.then(goOnce).catch(failed);
  }

  return {
    ask,
    askIn(ms) {
      callOff?.();
      callOff = isStopped || ms === Number.POSITIVE_INFINITY ? undefined : after(ms, ask);
    },
    async idle() {
      let settled: Promise<void> | undefined;
      while (settled !== round) {
        settled = round;
        await settled;
      }
    },
    stop() {
      isStopped = true;
      callOff?.();
    },
  };
}
