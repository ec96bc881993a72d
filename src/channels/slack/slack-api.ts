import { type LogLevel, WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebClient } from "@slack/web-api";
import type { SlackMethod } from "./slack-methods.ts";

/**
 * "refused": Slack understood and did nothing, and says why; "later": nothing was done, and it wants to be left alone
 * for so long; "unsure": no answer came, so that it may have been done.
 */
export type SlackAnswer =
  | { outcome: "done"; data: Record<string, unknown> }
  | { outcome: "refused"; error: string }
  | { outcome: "later"; retryAfterMs: number }
  | { outcome: "unsure" };

/** Calls Slack's Web API once; never tries again by itself, never rejects. */
export type SlackApi = (method: SlackMethod, args: Record<string, unknown>) => Promise<SlackAnswer>;

export const slackApiUrl = "https://slack.com/api/";
const timeoutMs = 10_000;

/** What the library would print may hold messages; our own line a call is in the outbox runner's log. */
export const silentSlackLog = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => "error" as LogLevel,
  setName: () => {},
};

/** Seconds between which a wait that Slack asks for is believed. */
const [leastWait, longestWait] = [1, 3_600];

/** Slack's Web API through its own client, with the retries left to the outbox, which remembers them over a restart. */
export function createSlackApi({
  token,
  url = slackApiUrl,
  refused = () => {},
}: {
  token: string;
  url?: string;
  /** Told of each call that Slack understood and would not carry out. */
  refused?: (method: SlackMethod, code: string) => void;
}): SlackApi {
  const client = new WebClient(token, {
    slackApiUrl: url,
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: silentSlackLog,
  });
  return async (method, args) => {
    try {
      return { outcome: "done", data: { ...(await client.apiCall(method, args)) } };
    } catch (error) {
      const answer = answerOf(error);
      if (answer.outcome === "refused") refused(method, answer.error);
      return answer;
    }
  };
}

function answerOf(error: unknown): SlackAnswer {
  if (error instanceof WebAPIRateLimitedError) {
    const seconds = Math.min(Math.max(error.retryAfter, leastWait), longestWait);
    return { outcome: "later", retryAfterMs: seconds * 1_000 };
  }
  if (error instanceof WebAPIPlatformError) return platform(error.data.error);
  if (error instanceof WebAPIHTTPError && error.statusCode < 500) return { outcome: "refused", error: "http_error" };
  return { outcome: "unsure" };
}

/** Slack's own trouble comes as an error of the method, too; what is no error's name is somebody's page in between. */
function platform(error: unknown): SlackAnswer {
  if (typeof error !== "string") return { outcome: "unsure" };
  if (error === "ratelimited" || error === "rate_limited") return { outcome: "later", retryAfterMs: 30_000 };
  if (!/^[a-z0-9_]{1,80}$/.test(error)) return { outcome: "unsure" };
  if (["internal_error", "fatal_error", "service_unavailable", "request_timeout"].includes(error))
    return { outcome: "unsure" };
  return { outcome: "refused", error };
}
