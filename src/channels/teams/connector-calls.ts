import { type AuthConfiguration, ConnectorClient, HttpError, MsalTokenProvider } from "@microsoft/agents-hosting";
import type { Sent } from "../sent-to/channel.ts";
import { readSignInRefusal, type SignInRefusal } from "./sign-in-refusal.ts";

const scope = "https://api.botframework.com";
/** For a sign-in, and for a request: nobody knows what became of one that is not answered by then. The SDK itself waits for minutes. */
const patienceMs = 15_000;
/** What the Connector answers when a chat is closed to us: more tries are forbidden (Teams: "Handle 403"). */
const closedStatus = new Set([403, 404]);

/** Requests to the Bot Connector, signed in, and what became of them. */
export interface ConnectorCalls {
  token(): Promise<string>;
  call(serviceUrl: string, run: (client: ConnectorClient) => Promise<{ id?: string }>): Promise<Sent>;
}

export function createConnectorCalls({
  auth,
  patience = patienceMs,
  refused = () => {},
}: {
  auth: AuthConfiguration;
  patience?: number;
  /** Told what Microsoft, or the Connector, does not take. */
  refused?: (refusal: SignInRefusal) => void;
}): ConnectorCalls {
  const tokens = new MsalTokenProvider(auth);
  const token = () =>
    tokens.getAccessToken(auth, scope).catch((error: unknown) => {
      const refusal = readSignInRefusal(error, auth.certPemFile !== undefined);
      if (refusal) refused(refusal);
      throw error;
    });
  return {
    token,
    async call(serviceUrl, run) {
      const bearer = await within(patience, token()).catch(() => undefined);
      if (bearer === undefined) return { retryAfterMs: 10_000 };
      const answered = run(ConnectorClient.createClientWithToken(serviceUrl, bearer)).then(
        ({ id }): Sent => ({ sent: id ?? "" }),
        (error: unknown): Sent => {
          if (error instanceof HttpError && error.status === 401) refused({ variable: "TEAMS_APP_ID", code: "401" });
          return sentOfError(error);
        },
      );
      return (await within(patience, answered)) ?? { unknown: true };
    },
  };
}

/** What comes of it, and undefined when that takes longer. */
function within<Result>(ms: number, coming: Promise<Result>): Promise<Result | undefined> {
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    late = setTimeout(() => resolve(undefined), ms);
    late.unref();
  });
  return Promise.race([coming, tooLate]).finally(() => clearTimeout(late));
}

/** What an error of the Connector means for the message. 429 and 412 were not taken for certain; of a 5xx or a cut line nobody knows, but for 501: a channel that cannot change a message never will. */
export function sentOfError(error: unknown): Sent {
  if (!(error instanceof HttpError)) return { unknown: true };
  const { status, response } = error;
  const code = `${status} ${codeOf(response.data)}`.trim();
  if (status === 429 || status === 412) return { retryAfterMs: retryAfterOf(response.headers.get("retry-after")) };
  if (status === 401) return { retryAfterMs: 60_000 };
  if ((status >= 500 && status !== 501) || status === 408) return { unknown: true };
  return closedStatus.has(status) ? { closed: code } : { refused: code };
}

/** "MessageWritesBlocked" and the like; codes are Microsoft's, a message may quote what was sent. Some stand as `subCode` in a message that is JSON once more. */
function codeOf(data: unknown): string {
  const { error } = (data ?? {}) as { error?: { code?: unknown } };
  if (typeof error?.code === "string") return error.code.replace(/[^\w-]/g, "").slice(0, 60);
  return /subCode[\\": ]{1,20}([\w-]{1,60})/.exec(JSON.stringify(data) ?? "")?.[1] ?? "";
}

const longestWaitMs = 300_000;
/** A Connector that says "at once", or a time that is past by our clock, is still one that is asked too much. */
const shortestWaitMs = 1_000;

/** Seconds or an HTTP date; undefined without one of them. */
function retryAfterOf(value: string | null): number | undefined {
  if (!value) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, shortestWaitMs), longestWaitMs) : undefined;
}
