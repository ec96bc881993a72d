import type { Outgoing, Sent, SentToChannel } from "../sent-to/channel.ts";
import { renderOutgoing, type SlackMessage, type SlackWords } from "./render-outgoing.ts";
import type { SlackApi } from "./slack-api.ts";
import { slackLimits } from "./slack-blocks.ts";
import { isAboutBlocks, isAboutThread, oursRetryMs, refusal, sentOf, updatedOf, waitOf } from "./slack-sent.ts";

/** Where a customer is reached. Without a channel it is the app's own one with that user, opened when it is first needed. */
export interface SlackAddress {
  user: string;
  channel?: string;
  /** The thread to answer in; in the app's own channel with somebody the answer stands in the channel as well. */
  thread?: string;
}

/** The mark by which a message is known again. */
const markType = "walletline_message";

/** Slack as a channel that is sent to. */
export function createSlackChannel({ api, say }: { api: SlackApi; say: SlackWords }): SentToChannel<SlackAddress> {
  async function channelOf({ channel, user }: SlackAddress): Promise<string | Exclude<Sent, { sent: string }>> {
    if (channel) return channel;
    const opened = await api("conversations.open", { users: user });
    const found = opened.outcome === "done" ? (opened.data.channel as { id?: unknown } | undefined)?.id : undefined;
    if (typeof found === "string") return found;
    // Opening twice opens once: an unknown outcome is no reason for care.
    return opened.outcome === "refused" ? refusal(opened.error) : waitOf(opened);
  }

  async function post(address: SlackAddress, { id }: Outgoing, message: Shown) {
    const channel = await channelOf(address);
    if (typeof channel !== "string") return channel;
    const put = async (where: object) =>
      sentOf(
        await api("chat.postMessage", {
          ...{ channel, ...message, unfurl_links: false, unfurl_media: false, ...where },
          metadata: { event_type: markType, event_payload: { id } },
        }),
      );
    const { thread } = address;
    if (!thread) return put({});
    if (!channel.startsWith("D")) return put({ thread_ts: thread });
    const sent = await put({ thread_ts: thread, reply_broadcast: true });
    return "refused" in sent && isAboutThread(sent.refused) ? put({}) : sent;
  }

  return {
    route: "slack",
    title: "Slack",
    longestText: slackLimits.text - 100,

    async send(address, outgoing) {
      const message = renderOutgoing(outgoing, say);
      const sent = await post(address, outgoing, inBlocks(message));
      return isRefusedBlocks(sent) ? post(address, outgoing, plainly(message)) : sent;
    },

    async update(address, sent, outgoing) {
      const channel = await channelOf(address);
      if (typeof channel !== "string") return channel;
      const message = renderOutgoing(outgoing, say);
      const change = async (shown: Shown) => updatedOf(await api("chat.update", { channel, ts: sent, ...shown }), sent);
      const changed = await change(inBlocks(message));
      // Blocks that are not told of would stay where they are, above the new words.
      return isRefusedBlocks(changed) ? change({ ...plainly(message), blocks: [] }) : changed;
    },

    async find(address, { id }) {
      const channel = await channelOf(address);
      if (typeof channel !== "string") return channel;
      if (!channel.startsWith("D")) return undefined;
      const answer = await api("conversations.history", { channel, limit: 50, include_all_metadata: true });
      // What cannot be told now is asked again before anything is said.
      if (answer.outcome === "refused")
        return "closed" in refusal(answer.error) ? undefined : { retryAfterMs: oursRetryMs };
      if (answer.outcome !== "done") return waitOf(answer);
      const messages = Array.isArray(answer.data.messages) ? (answer.data.messages as HistoryEntry[]) : [];
      const found = messages.find(
        ({ ts, metadata }) => ts && metadata?.event_type === markType && metadata.event_payload?.id === id,
      );
      return found?.ts ? { sent: found.ts } : undefined;
    },
  };
}

type Shown = { text: string } & Partial<Pick<SlackMessage, "blocks">>;
const inBlocks = ({ text, blocks }: SlackMessage): Shown => ({ text, blocks });
const plainly = ({ whole }: SlackMessage): Shown => ({ text: whole });
const isRefusedBlocks = (sent: Sent): boolean => "refused" in sent && isAboutBlocks(sent.refused);

interface HistoryEntry {
  ts?: string;
  metadata?: { event_type?: string; event_payload?: { id?: unknown } };
}
