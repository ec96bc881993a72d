import type { After } from "../../domain/ids.ts";
import type { Understanding, UnderstandingAside, Understood } from "../../domain/understood.ts";
import type { Answered, Asked } from "./thread-messages.ts";

/** Texts in one second from which on a second thread is worth its memory. */
const busyPerSecond = 50;
/** Milliseconds after which a thread that has not answered is taken for stuck; reading a text takes a tenth of one. */
const patienceMs = 2_000;
/** Milliseconds for which a lost thread is not started again. */
const restMs = 10_000;

/** A running thread, as far as it is asked. */
export interface Thread {
  send(asked: Asked[]): void;
  /** Resolves when it is gone. */
  end(): Promise<void>;
}

export interface ThreadEvents {
  ready(): void;
  answered(answers: Answered): void;
  /** Also a second time, and when it was ended. */
  lost(why: string): void;
}

interface Waiting {
  asked: Asked;
  resolve: (understood: Understood) => void;
  reject: (error: unknown) => void;
}

export interface UnderstandingThread extends UnderstandingAside {
  close(): Promise<void>;
}

/**
 * Reads texts in a second thread once so many come that the first should be spared; until then, and whenever that
 * thread is gone or stuck, in this one. Every text is answered, once. What comes in one round of the event loop goes over as one list.
 */
export function createUnderstandingThread({
  understanding,
  start,
  after,
  monotonicMs = () => performance.now(),
  onLost,
}: {
  understanding: Understanding;
  start: (events: ThreadEvents) => Thread;
  after: After;
  monotonicMs?: () => number;
  onLost: (why: string) => void;
}): UnderstandingThread {
  let thread: Thread | undefined;
  let isReady = false;
  let restsUntil = Number.NEGATIVE_INFINITY;
  let waiting: Waiting[] = [];
  let sent: { asked: Waiting[]; callOff: () => void }[] = [];
  let second = { since: Number.NEGATIVE_INFINITY, texts: 0 };

  const here = ([utterance, now, timeZone]: Asked): Understood =>
    understanding.understand(utterance, { now, timeZone });

  function answerHere({ asked, resolve, reject }: Waiting): void {
    try {
      resolve(here(asked));
    } catch (error) {
      reject(error);
    }
  }

  function isBusy(): boolean {
    const at = monotonicMs();
    if (at - second.since >= 1_000) second = { since: at, texts: 0 };
    second.texts += 1;
    return second.texts >= busyPerSecond && at >= restsUntil;
  }

  function begin(): void {
    const only =
      <A>(run: (given: A) => void) =>
      (given: A) => {
        if (thread === mine) run(given);
      };
    let mine: Thread | undefined;
    try {
      mine = start({
        ready: only<void>(() => {
          isReady = true;
        }),
        answered: only(take),
        lost: only(lose),
      });
      thread = mine;
    } catch (error) {
      lose(String(error));
    }
  }

  function take(answers: Answered): void {
    const { asked = [], callOff } = sent.shift() ?? {};
    callOff?.();
    asked.forEach((each, at) => {
      const understood = answers[at];
      if (understood) each.resolve(understood);
      else answerHere(each);
    });
  }

  function lose(why: string): void {
    thread = undefined;
    isReady = false;
    restsUntil = monotonicMs() + restMs;
    onLost(why);
    answerAllHere();
  }

  function answerAllHere(): void {
    const left = [...sent.flatMap(({ asked }) => asked), ...waiting];
    for (const { callOff } of sent) callOff();
    sent = [];
    waiting = [];
    left.forEach(answerHere);
  }

  function send(): void {
    if (waiting.length === 0 || !thread) return;
    const asked = waiting;
    waiting = [];
    const callOff = after(patienceMs, () => {
      const stuck = thread;
      lose("it did not answer");
      void stuck?.end();
    });
    sent.push({ asked, callOff });
    thread.send(asked.map((each) => each.asked));
  }

  const there = (asked: Asked): Promise<Understood> =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (waiting.length === 1) setImmediate(send);
    });

  return {
    understand(utterance, { now, timeZone }) {
      const asked: Asked = [utterance, now, timeZone];
      if (isReady) return there(asked);
      if (isBusy() && !thread) begin();
      return new Promise((resolve, reject) => answerHere({ asked, resolve, reject }));
    },
    ahead: (utterance, { now, timeZone }) => (isReady ? there([utterance, now, timeZone]) : undefined),
    async close() {
      const ending = thread;
      thread = undefined;
      isReady = false;
      restsUntil = Number.POSITIVE_INFINITY;
      answerAllHere();
      await ending?.end();
    },
  };
}
