import { type Activity, ConnectionStatus, DirectLine } from "botframework-directlinejs";
import { stillScheduler } from "./still-scheduler.ts";
import type { StillClock, WebDesk } from "./web-desk.ts";

type Seen = Omit<Activity, "type"> & {
  id: string;
  text?: string;
  attachments?: { name: string; contentUrl: string }[];
};

export interface OfficialClient {
  line: DirectLine;
  /** Everything the client handed to its page, in order. */
  seen: Seen[];
  statuses: ConnectionStatus[];
  errors: unknown[];
  texts(): string[];
  send(text: string, extra?: Record<string, unknown>): Promise<string>;
  /** Resolves once it is so. Looked at again at whatever the client shows. */
  until(found: () => boolean): Promise<void>;
}

let sentSoFar = 0;

/** The official client, unmodified, on a page; its timers follow the clock when one is given. */
export function officialClient(desk: WebDesk, options: Record<string, unknown>, clock?: StillClock): OfficialClient {
  const line = new DirectLine({
    domain: `${desk.base}/v3/directline`,
    ...(clock ? { scheduler: stillScheduler(clock), random: () => 0 } : {}),
    ...options,
  } as never);
  const waiting = new Set<() => void>();
  const look = () => {
    for (const check of [...waiting]) check();
  };
  const client: OfficialClient = {
    line,
    ...{ seen: [], statuses: [], errors: [] },
    texts: () => client.seen.map(({ text }) => text ?? ""),
    send: (text, extra = {}) =>
      new Promise((resolve, reject) => {
        sentSoFar += 1;
        const channelData = { clientActivityID: `c${sentSoFar}` };
        const activity = { type: "message", from: { id: "whoever", role: "user" }, text, channelData, ...extra };
        line.postActivity(activity as never).subscribe(resolve, reject);
      }),
    until: (found) =>
      new Promise((resolve) => {
        const check = () => {
          if (!found()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
  line.connectionStatus$.subscribe((status) => {
    client.statuses.push(status);
    look();
  });
  line.activity$.subscribe(
    (activity) => {
      client.seen.push(activity as never);
      look();
    },
    (error) => {
      client.errors.push(error);
      look();
    },
  );
  return client;
}

export { ConnectionStatus };
