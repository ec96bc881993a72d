import type { Activity } from "./activity.ts";
import type { Answer, Api } from "./api.ts";
import { createBackoff } from "./backoff.ts";
import { cell } from "./cell.ts";
import type { Session, Sessions } from "./session.ts";
import { type OpenStream, openStream } from "./stream.ts";

/** "idle": not wanted yet. "refused": this page may not open a chat, trying again is of no use. */
export type LineStatus = "idle" | "connecting" | "online" | "reconnecting" | "refused" | "ended";

export interface ConnectionDependencies {
  api: Api;
  sessions: Sessions;
  locale(): string;
  onActivities(activities: Activity[]): void;
  /** Another conversation than the one shown. `lost`: the old one could not be gone on with. */
  onConversation(change: { lost: boolean; asGuest: boolean }): void;
}

/** Milliseconds before a token's end when it is renewed. */
const renewBeforeMs = 5 * 60_000;

export type Connection = ReturnType<typeof createConnection>;

/** Keeps one stream open for as long as it is wanted, and knows where in the conversation it stands. */
export function createConnection({ api, sessions, locale, onActivities, onConversation }: ConnectionDependencies) {
  const status = cell<LineStatus>("idle");
  const backoff = createBackoff();
  let shown: string | undefined;
  let watermark: string | undefined;
  let stream: OpenStream | undefined;
  let wake: () => void = () => {};
  let renewal: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every start and stop; a loop whose number is past has been replaced. */
  let running = 0;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function obtain(spent?: string): Promise<Answer<{ session: Session }>> {
    const before = sessions.current()?.conversationId;
    const obtained = await sessions.obtain(spent);
    if (obtained.refused) return obtained;
    const { conversationId } = obtained.session;
    if (shown !== conversationId) {
      const lost = shown !== undefined || (before !== undefined && before !== conversationId);
      shown = conversationId;
      watermark = undefined;
      onConversation({ lost, asGuest: obtained.asGuest ?? false });
    }
    return obtained;
  }

  /** The first stream brings the whole conversation, a later one what came since. */
  async function locate(): Promise<Answer<{ streamUrl: string }>> {
    let spent: string | undefined;
    for (let tries = 0; tries < 3; tries += 1) {
      const obtained = await obtain(spent);
      if (obtained.refused) return obtained;
      const { token, conversationId } = obtained.session;
      const opened =
        watermark === undefined ? await api.start(token, locale()) : await api.reopen(token, conversationId, watermark);
      if (!opened.refused) sessions.renewed(opened);
      if (opened.refused !== "expired" && opened.refused !== "not-found") return opened;
      spent = token;
    }
    return { refused: "unreachable" };
  }

  function renewLater(): void {
    clearTimeout(renewal);
    const session = sessions.current();
    if (!session) return;
    renewal = setTimeout(
      async () => {
        const renewed = await api.refresh(session.token);
        if (renewed.refused === undefined) sessions.renewed(renewed);
        if (renewed.refused === undefined || renewed.refused === "unreachable") renewLater();
      },
      Math.max(30_000, session.expiresAt - Date.now() - renewBeforeMs),
    );
  }

  async function run(mine: number): Promise<void> {
    const isMine = () => mine === running;
    while (isMine()) {
      if (status.value !== "reconnecting") status.value = watermark === undefined ? "connecting" : "reconnecting";
      const located = await locate();
      if (!isMine()) return;
      if (located.refused === "origin") {
        status.value = "refused";
        return;
      }
      if (located.refused) {
        status.value = "reconnecting";
        await pause("waitSeconds" in located && located.waitSeconds ? located.waitSeconds * 1000 : backoff.next());
        continue;
      }
      const since = Date.now();
      stream = openStream(located.streamUrl, {
        open() {
          if (isMine()) status.value = "online";
          renewLater();
        },
        frame({ activities, watermark: next }) {
          if (!isMine()) return;
          if (next) watermark = next;
          if (activities?.length) onActivities(activities);
        },
      });
      const { opened } = await stream.done;
      if (!isMine()) return;
      if (opened && Date.now() - since > 10_000) backoff.reset();
      status.value = "reconnecting";
      await pause(backoff.next());
    }
  }

  function halt(next: LineStatus): void {
    running += 1;
    clearTimeout(renewal);
    stream?.close();
    wake();
    status.value = next;
  }

  /** Leaves the stream and opens the one that the session now names. */
  function restart(): void {
    halt("reconnecting");
    running += 1;
    void run(running);
  }

  return {
    status,
    start(): void {
      if (["connecting", "online", "reconnecting"].includes(status.value)) return;
      running += 1;
      void run(running);
    },
    stop: () => halt("idle"),
    end: () => halt("ended"),
    /** Tries again at once: the network is back, or somebody pressed the button. */
    hurry(): void {
      backoff.reset();
      wake();
    },
    restart,
    /** Another tab has renewed the session, or gone to another conversation, or left. */
    follow(): void {
      const next = sessions.current()?.conversationId;
      if (next === undefined) {
        if (shown !== undefined && status.value !== "ended") halt("ended");
      } else if (next !== shown && shown !== undefined && status.value !== "idle") restart();
    },
    forgetShown(): void {
      shown = undefined;
      watermark = undefined;
    },
  };
}
