import { Activity } from "@microsoft/agents-activity";
import { type AuthConfiguration, ConnectorClient, HttpError, MsalTokenProvider } from "@microsoft/agents-hosting";
import type { Outgoing, Sent, SentToChannel } from "../sent-to/channel.ts";
import type { TeamsAddress } from "./teams-address.ts";
import { toTeamsActivity } from "./to-teams-activity.ts";

const scope = "https://api.botframework.com";
/** Teams takes about 28 KB an activity; with markup around it this is well within. */
const longestText = 4_000;
/** Nobody knows what became of a request that is not answered by then. */
const patienceMs = 15_000;

/** What the Connector answers when a chat is closed to us: more tries are forbidden (Teams: "Handle 403"). */
const closedStatus = new Set([403, 404]);

/** Teams and the other channels of Azure Bot Service, over the Bot Connector. */
export function createConnector({
  auth,
  say,
  patience = patienceMs,
}: {
  auth: AuthConfiguration;
  say(key: string, language: Outgoing["language"]): string;
  patience?: number;
}): SentToChannel<TeamsAddress> & { token(): Promise<string> } {
  const tokens = new MsalTokenProvider(auth);
  const token = () => tokens.getAccessToken(auth, scope);
  const activityOf = (outgoing: Outgoing, address: TeamsAddress) =>
    Activity.fromObject(toTeamsActivity(outgoing, address, (key) => say(key, outgoing.language)));
  const conversationOf = ({ conversation }: TeamsAddress) => encodeURIComponent(conversation.id);

  async function call(
    address: TeamsAddress,
    run: (client: ConnectorClient) => Promise<{ id?: string }>,
  ): Promise<Sent> {
    let client: ConnectorClient;
    try {
      client = ConnectorClient.createClientWithToken(address.serviceUrl, await token());
    } catch {
      return { retryAfterMs: 10_000 };
    }
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<Sent>((resolve) => {
      late = setTimeout(() => resolve({ unknown: true }), patience);
      late.unref();
    });
    const answered = run(client).then(
      ({ id }): Sent => ({ sent: id ?? "" }),
      (error: unknown): Sent => sentOfError(error),
    );
    return Promise.race([answered, tooLate]).finally(() => clearTimeout(late));
  }

  return {
    ...{ route: "teams", title: "Microsoft Teams", longestText, token },
    send: (address, outgoing) =>
      call(address, (client) => client.sendToConversation(conversationOf(address), activityOf(outgoing, address))),
    async update(address, sent, outgoing) {
      const updated = await call(address, (client) =>
        client.updateActivity(conversationOf(address), encodeURIComponent(sent), activityOf(outgoing, address)),
      );
      if ("closed" in updated && updated.closed.startsWith("404")) return { refused: updated.closed };
      return "sent" in updated ? { sent } : updated;
    },
    async typing(address) {
      const { bot: from, user: recipient, conversation, channelId } = address;
      const typing = Activity.fromObject({ type: "typing", channelId, from, recipient, conversation });
      await call(address, (client) => client.sendToConversation(conversationOf(address), typing));
    },
  };
}

/** What an error of the Connector means for the message. 429 and 412 were not taken for certain; of a 5xx or a cut line nobody knows. */
export function sentOfError(error: unknown): Sent {
  if (!(error instanceof HttpError)) return { unknown: true };
  const { status, response } = error;
  const code = `${status} ${codeOf(response.data)}`.trim();
  if (status === 429 || status === 412) return { retryAfterMs: retryAfterOf(response.headers.get("retry-after")) };
  if (status === 401) return { retryAfterMs: 60_000 };
  if (status >= 500 || status === 408) return { unknown: true };
  return closedStatus.has(status) ? { closed: code } : { refused: code };
}

/** "MessageWritesBlocked" and the like; codes are Microsoft's, a message may quote what was sent. */
function codeOf(data: unknown): string {
  const { error } = (data ?? {}) as { error?: { code?: unknown; innerHttpError?: unknown } };
  return typeof error?.code === "string" ? error.code.replace(/[^\w-]/g, "").slice(0, 60) : "";
}

const longestWaitMs = 300_000;

/** Seconds or an HTTP date; undefined without one of them. */
function retryAfterOf(value: string | null): number | undefined {
  if (!value) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestWaitMs) : undefined;
}
