import { request } from "undici";
import { z } from "zod";
import type { HandedOver, OtherDesk, SaidLine } from "./other-desk.ts";

export interface ChatwootSettings {
  /** Where Chatwoot answers, without a slash at the end. */
  url: string;
  account: number;
  /** The identifier of an inbox of kind API, to which our agent bot is connected. */
  inbox: string;
  /** The agent bot's access token. */
  token: string;
}

const patienceMs = 10_000;
const contactShape = z.object({ source_id: z.string().min(1) });
const conversationShape = z.object({ id: z.int() });

/** Chatwoot as the desk: customers write by its client API, the agent bot leaves what is known as a private note and opens the conversation to people. */
export function createChatwootDesk({ url, account, inbox, token }: ChatwootSettings): OtherDesk {
  async function call(method: "POST" | "PATCH", path: string, body: unknown, asBot = false): Promise<unknown> {
    const answer = await request(`${url}${path}`, {
      method,
      headers: { "Content-Type": "application/json", ...(asBot ? { api_access_token: token } : {}) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.statusCode < 200 || answer.statusCode >= 300) {
      await answer.body.dump();
      throw new Error(
        `chatwoot answered ${answer.statusCode} to ${method} ${path.replace(/contacts\/[^/]+/, "contacts/…")}`,
      );
    }
    return answer.body.json();
  }

  const client = `/public/api/v1/inboxes/${encodeURIComponent(inbox)}/contacts`;
  const mine = (contact: string, conversation: string) =>
    `${client}/${encodeURIComponent(contact)}/conversations/${conversation}/messages`;
  const botPath = (conversation: string) => `/api/v1/accounts/${account}/conversations/${conversation}`;

  return {
    name: "chatwoot",
    async open(handedOver) {
      const { conversation, language } = handedOver;
      const contact = contactShape.parse(
        await call("POST", client, { identifier: conversation, custom_attributes: { language } }),
      ).source_id;
      const { id } = conversationShape.parse(
        await call("POST", `${client}/${encodeURIComponent(contact)}/conversations`, {
          custom_attributes: attributesOf(handedOver),
        }),
      );
      await call(
        "POST",
        `${botPath(String(id))}/messages`,
        { content: noteOf(handedOver), message_type: "outgoing", private: true },
        true,
      );
      await call("POST", `${botPath(String(id))}/toggle_status`, { status: "open" }, true);
      return `${id} ${contact}`;
    },
    async say(remote, lines) {
      const [conversation = "", contact = ""] = remote.split(" ");
      for (const { id, text } of lines) await call("POST", mine(contact, conversation), { content: text, echo_id: id });
    },
    async close(remote) {
      const [conversation = ""] = remote.split(" ");
      await call("POST", `${botPath(conversation)}/toggle_status`, { status: "resolved" }, true);
    },
  };
}

/** What Chatwoot can filter and route by. */
const attributesOf = ({ conversation, reason, priority, skill, language, caseId, since }: HandedOver) => ({
  walletline_conversation: conversation,
  ...{ reason, priority, language, waiting_since: since },
  ...(skill ? { skill } : {}),
  ...(caseId ? { case: caseId } : {}),
});

/** The whole of what is known and was said, for agents only. */
function noteOf({ summary, evidence, transcript }: HandedOver): string {
  const seen = evidence.map(({ kind, name, text }) => `- ${[kind, name, text].filter(Boolean).join(": ")}`);
  return [...(summary ? [summary] : []), ...seen, "", ...transcript.map(lineOf)].join("\n").slice(0, 20_000);
}

const lineOf = ({ from, name, text, at }: SaidLine): string => `[${at.slice(11, 16)}] ${name ?? from}: ${text}`;
