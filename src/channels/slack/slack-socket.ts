import { SocketModeClient } from "@slack/socket-mode";
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from "@slack/web-api";
import { z } from "zod";
import type { NotAdmitted } from "./admission.ts";
import { readDelivery } from "./read-delivery.ts";
import { readInteraction } from "./read-interaction.ts";
import { silentSlackLog } from "./slack-api.ts";
import { isAboutToken } from "./slack-sent.ts";
import type { SlackInbox } from "./take-in.ts";

export interface SlackSocket {
  stop(): Promise<void>;
}

/** Waits between tries to connect, ever longer. */
const reconnectMs = [1_000, 2_000, 5_000, 15_000, 60_000];

const envelope = z.object({
  type: z.string(),
  body: z.unknown(),
  ack: z.custom<(response?: Record<string, unknown>) => Promise<void>>((value) => typeof value === "function"),
});

/**
 * Socket Mode, for installations without a public address: the same deliveries over a socket that we open. An envelope is
 * acknowledged once it is durable; what is not is sent again by Slack. The library's own way to reconnect rejects unheard
 * when the network is gone, so that we connect again ourselves.
 */
export function startSlackSocket({
  appToken,
  apiUrl,
  inbox,
  after,
  log,
  refusedToken,
}: {
  appToken: string;
  apiUrl: string;
  inbox: SlackInbox;
  /** Runs something later; returns how to call it off. */
  after: (ms: number, run: () => void) => () => void;
  log: (fields: Record<string, unknown>, event: string) => void;
  /** Told Slack's word for why it does not take the app token. */
  refusedToken: (code: string) => void;
}): SlackSocket {
  const client = new SocketModeClient({
    ...{ appToken, autoReconnectEnabled: false, logger: silentSlackLog },
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000, allowAbsoluteUrls: false },
  });
  let stopped = false;
  let failures = 0;
  /** Why the socket is being closed, where Slack said so before. */
  let reason: string | undefined;
  let callOff: (() => void) | undefined;
  const underWay = new Set<Promise<void>>();

  function connect(): void {
    client.start().then(
      () => {
        // It was on its way when everything stopped: what came over it would be taken by nobody.
        if (stopped) return void client.disconnect();
        [failures, reason] = [0, undefined];
        log({}, "slack.socket-open");
      },
      (error: unknown) => {
        if (error !== undefined) reason = reasonOf(error);
        later();
      },
    );
  }

  function later(): void {
    if (stopped || callOff) return;
    const code = reason ?? "closed";
    reason = undefined;
    if (isAboutToken(code)) refusedToken(code);
    const waitMs = reconnectMs[Math.min(failures, reconnectMs.length - 1)]!;
    failures += 1;
    log({ waitMs, code }, "slack.socket-closed");
    callOff = after(waitMs, () => {
      callOff = undefined;
      connect();
    });
  }

  async function take(given: unknown): Promise<void> {
    const { type, body, ack } = envelope.parse(given);
    if (type === "events_api") {
      const delivery = readDelivery(body);
      if (delivery !== "malformed" && delivery.kind === "nothing" && delivery.rateLimited)
        log({}, "slack.events-rate-limited");
      if (delivery === "malformed") return refused(ack);
      const taken = await inbox.delivery(delivery);
      return taken === "taken" ? ack() : notAdmitted(taken, ack);
    }
    if (type !== "interactive") return ack();
    const interaction = readInteraction(body);
    if (interaction === "malformed") return refused(ack);
    if (interaction === "nothing") return ack();
    const taken = await inbox.interaction(interaction);
    return typeof taken === "string" ? notAdmitted(taken, ack) : ack(taken.answer);
  }

  /** Of whom nobody knows yet Slack tells once more. */
  async function notAdmitted(why: NotAdmitted, ack: () => Promise<void>): Promise<void> {
    if (why === "foreign") return refused(ack, "TeamNotAllowed");
    log({ code: "NotTaken" }, "slack.refused");
  }

  /** Acknowledged all the same: sent again it would be no better. */
  async function refused(ack: () => Promise<void>, code = "NotTaken"): Promise<void> {
    log({ code }, "slack.refused");
    await ack();
  }

  client.on("slack_event", (given: unknown) => {
    const work = take(given)
      .catch((error: unknown) => log({ error: error instanceof Error ? error.name : "unknown" }, "slack.socket-failed"))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  });
  client.on("disconnected", later);
  client.on("ws_message", (data: unknown) => {
    reason = announcedEnd(data) ?? reason;
  });
  hearFrames(client, () => log({}, "slack.socket-failed"));
  connect();

  return {
    async stop() {
      stopped = true;
      callOff?.();
      client.off("disconnected", later);
      await Promise.race([client.disconnect(), new Promise((resolve) => setTimeout(resolve, 2_000).unref())]);
      await Promise.allSettled(underWay);
    },
  };
}

/** Slack's own word for why it does not let us in; "network": nothing was heard of it. */
function reasonOf(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return nameIn(error.data.error) ?? "unreadable";
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`;
  return error instanceof WebAPIRequestError ? "network" : "unknown";
}

/** The reason in a frame by which Slack says that it will close the socket; undefined for any other frame. */
function announcedEnd(data: unknown): string | undefined {
  if (typeof data !== "string" || !data.includes('"disconnect"')) return undefined;
  try {
    const found = announced.safeParse(JSON.parse(data));
    return found.success ? nameIn(found.data.reason) : undefined;
  } catch {
    return undefined;
  }
}

const announced = z.object({ type: z.literal("disconnect"), reason: z.unknown() });
const nameIn = (word: unknown): string | undefined =>
  typeof word === "string" && /^[a-z0-9_]{1,80}$/.test(word) ? word : undefined;

/**
 * The library reads each frame in a promise that nobody awaits and takes it for granted that an envelope tells of an event;
 * one that does not would end the process. github.com/slackapi/node-slack-sdk, issue 2167.
 */
function hearFrames(client: SocketModeClient, failed: () => void): void {
  for (const read of client.listeners("ws_message")) {
    client.off("ws_message", read);
    client.on("ws_message", (data: unknown, isBinary: boolean) => {
      Promise.resolve(read(withEvent(data), isBinary)).catch(failed);
    });
  }
}

const eventless = z.looseObject({
  type: z.literal("events_api"),
  payload: z.unknown().refine((payload) => !z.object({ event: z.looseObject({}) }).safeParse(payload).success),
});

/** An envelope without an event gets an empty one, so that it is read, turned down and acknowledged as any other. */
function withEvent(data: unknown): unknown {
  if (typeof data !== "string") return data;
  try {
    const found = eventless.safeParse(JSON.parse(data));
    if (!found.success) return data;
    const { payload } = found.data;
    const body = typeof payload === "object" ? payload : {};
    return JSON.stringify({ ...found.data, payload: { ...body, event: {} } });
  } catch {
    return data;
  }
}
