import type { WebSocket } from "ws";
import { closeOrCut } from "../../domain/close-or-cut.ts";
import type { Now } from "../../domain/ids.ts";
import type { Message } from "../../domain/message.ts";
import type { StreamEntry } from "../../domain/store.ts";
import type { History, Page } from "./history.ts";
import type { DirectLineActivity } from "./to-activity.ts";
import type { Viewer } from "./viewer.ts";

/** Entries in one frame. */
const pageSize = 50;
/** Bytes owed to a client that does not read; then it is closed and may come back with its watermark. security.md R39. */
const owedLimit = 1024 * 1024;
/** Milliseconds between two versions of the queue bar. */
const barEveryMs = 2000;
/** Milliseconds for which the customer's own words wait for what is said to them, so that both go in one frame: less than anybody sees. */
const echoWaitsMs = 50;
/** Frames a client may send in one second. */
const framesPerSecond = 20;

/** Runs something later; returns how to call it off. */
export type After = (ms: number, run: () => void) => () => void;

/** A customer's open socket. */
export interface Stream {
  /** These are new in the transcript. */
  wake(entries: StreamEntry<Message>[]): void;
  /** Sends what is never stored (typing, the end); a client that lags does not get it. */
  tell(activity: DirectLineActivity): void;
  /** Pings, and drops a client that left the last ping unanswered. The empty frame is the beat that browsers can see. */
  beat(): void;
  /** The conversation is over: what is on its way still goes, nothing new. */
  end(): void;
  close(code: number, reason: string): void;
}

/**
 * Sends a transcript after `from` and follows it. There is one reader which asks the store for what comes after
 * the last frame, so that nothing can be missed or doubled between backlog and live, however the wake-ups fall.
 * What follows the last frame without a gap while nothing is being sent goes out as the commit brought it.
 */
export function createStream({
  socket,
  viewer,
  from,
  history,
  now,
  after,
  gaveUp,
}: {
  socket: WebSocket;
  viewer: Viewer;
  from: number;
  history: History;
  now: Now;
  after: After;
  /** Told when it could not go on: nothing follows for this socket any more, and its client comes back with its watermark. */
  gaveUp: () => void;
}): Stream {
  let sent = from;
  let owed = 0;
  let pumping = false;
  let woken = false;
  let answered = true;
  let ended = false;
  let barAt = Number.NEGATIVE_INFINITY;
  let callOffBar: (() => void) | undefined;
  let echoes: StreamEntry<Message>[] = [];
  let callOffEchoes: (() => void) | undefined;
  const isOpen = () => socket.readyState === socket.OPEN;
  const millis = () => Date.parse(now());
  const leave = closeOrCut(socket, after);

  /** As bytes: a text would be measured, and written piece by piece, by the layers below. */
  const send = (frame: unknown) =>
    new Promise<void>((resolve, reject) => {
      const bytes = Buffer.from(JSON.stringify(frame));
      socket.send(bytes, { binary: false }, (error) => (error ? reject(error) : resolve()));
    });

  /** True when a page of nothing but the queue bar must wait, because another version went out a moment ago. */
  function holdsBar(onlyQueueBar: boolean): boolean {
    if (!onlyQueueBar) return false;
    const waitMs = barAt + barEveryMs - millis();
    if (waitMs > 0) callOffBar ??= after(waitMs, () => void pump());
    return waitMs > 0;
  }

  async function sendNext(first: boolean, fresh?: Page): Promise<"more" | "all"> {
    owed = 0;
    const page = fresh ?? (await history.page(viewer, sent, pageSize));
    if (!first && (page.read === 0 || holdsBar(page.onlyQueueBar))) return "all";
    callOffBar?.();
    callOffBar = undefined;
    if (page.onlyQueueBar) barAt = millis();
    if (first || page.activities.length > 0) {
      await send({ activities: page.activities, watermark: String(page.through) });
    }
    sent = page.through;
    return page.read < pageSize ? "all" : "more";
  }

  async function pump({ first = false, fresh }: { first?: boolean; fresh?: Page } = {}): Promise<void> {
    woken = true;
    if (pumping) return;
    pumping = true;
    try {
      let next = first;
      let given = fresh;
      while (woken && isOpen()) {
        woken = false;
        while (isOpen() && (await sendNext(next, given)) === "more") {
          next = false;
          given = undefined;
        }
        next = false;
        given = undefined;
      }
    } catch {
      gaveUp();
      leave(1011, "try again");
    } finally {
      pumping = false;
    }
  }

  /** Sends what waits, with what has come since. */
  function follow(entries: StreamEntry<Message>[] = []): void {
    callOffEchoes?.();
    callOffEchoes = undefined;
    const all = [...echoes, ...entries];
    echoes = [];
    void pump({ fresh: history.fresh(viewer, sent, all) });
  }

  watchFrames(socket, millis, leave);
  socket.on("pong", () => {
    answered = true;
  });
  socket.on("close", () => {
    callOffBar?.();
    callOffEchoes?.();
  });
  void pump({ first: true });

  return {
    wake(entries) {
      if (ended || !isOpen()) return;
      if (!pumping && entries.every(({ entry }) => entry.from === "customer")) {
        echoes.push(...entries);
        callOffEchoes ??= after(echoWaitsMs, follow);
        return;
      }
      if (!pumping) return follow(entries);
      owed += JSON.stringify(entries).length;
      if (owed + socket.bufferedAmount > owedLimit) return socket.terminate();
      void pump();
    },
    tell(activity) {
      if (isOpen() && socket.bufferedAmount === 0) socket.send(JSON.stringify({ activities: [activity] }), () => {});
    },
    beat() {
      if (!answered) return socket.terminate();
      answered = false;
      socket.ping();
      if (socket.bufferedAmount === 0) socket.send("", () => {});
    },
    end() {
      if (echoes.length > 0) follow();
      ended = true;
    },
    close: leave,
  };
}

/** Clients have nothing to say on a stream but the empty keep-alive; whatever is no text, no JSON or too much ends it. */
function watchFrames(socket: WebSocket, millis: () => number, leave: (code: number, reason: string) => void): void {
  let second = 0;
  let frames = 0;
  socket.on("error", () => socket.terminate());
  socket.on("message", (data, binary) => {
    const at = Math.floor(millis() / 1000);
    frames = at === second ? frames + 1 : 1;
    second = at;
    if (frames > framesPerSecond) return leave(1008, "too many frames");
    if (binary) return leave(1003, "text only");
    const text = String(data);
    if (text === "") return;
    try {
      JSON.parse(text);
    } catch {
      leave(1007, "not JSON");
    }
  });
}
