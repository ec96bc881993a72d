import { request } from "undici";
import { z } from "zod";
import { type HandedOver, isRefusedForGood, type OtherDesk, type SaidLine } from "./other-desk.ts";

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

interface Asked {
  method?: "GET" | "POST";
  path: string;
  body?: unknown;
  /** With the agent bot's token; otherwise as the customer's own page would. */
  asBot?: boolean;
}
interface Answered {
  status: number;
  body?: unknown;
}

/** Chatwoot as the desk: customers write by its client API, the agent bot leaves what is known as a private note and opens the conversation to people. */
export function createChatwootDesk({ url, account, inbox, token }: ChatwootSettings): OtherDesk {
  async function send({ method = "POST", path, body, asBot = false }: Asked): Promise<Answered> {
    const { statusCode: status, body: answer } = await request(`${url}${path}`, {
      method,
      headers: { "Content-Type": "application/json", ...(asBot ? { api_access_token: token } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (status >= 200 && status < 300) return { status, body: await answer.json() };
    await answer.dump();
    return { status };
  }
  async function call(asked: Asked): Promise<unknown> {
    return succeeded(asked, await send(asked));
  }

  const client = `/public/api/v1/inboxes/${encodeURIComponent(inbox)}/contacts`;
  const conversationsOf = (contact: string) => `${client}/${encodeURIComponent(contact)}/conversations`;
  const botPath = (conversation: string) => `/api/v1/accounts/${account}/conversations/${conversation}`;
  const note = (conversation: string, content: string) =>
    call({
      path: `${botPath(conversation)}/messages`,
      body: { content, message_type: "outgoing", private: true },
      asBot: true,
    });
  const setStatus = (conversation: string, status: "open" | "resolved"): Asked => ({
    path: `${botPath(conversation)}/toggle_status`,
    body: { status },
    asBot: true,
  });

  async function createContact({ conversation, language }: HandedOver): Promise<string> {
    const body = { identifier: conversation, custom_attributes: { language } };
    return contactShape.parse(await call({ path: client, body })).source_id;
  }
  /** Each contact made here has one conversation at most: one that is there was made by a try whose answer got lost. */
  async function createConversation(contact: string, handedOver: HandedOver, again: boolean): Promise<string> {
    const path = conversationsOf(contact);
    const [made] = again ? z.array(conversationShape).parse(await call({ method: "GET", path })) : [];
    const body = { custom_attributes: attributesOf(handedOver) };
    return String((made ?? conversationShape.parse(await call({ path, body }))).id);
  }

  return {
    name: "chatwoot",
    async open(handedOver, before, keep) {
      let [conversation = "", contact = ""] = before?.remote.split(" ") ?? [];
      if (contact === "") {
        contact = await createContact(handedOver);
        await keep({ remote: ` ${contact}`, stage: "contact" });
      }
      if (conversation === "") {
        conversation = await createConversation(contact, handedOver, before !== undefined);
        await keep({ remote: `${conversation} ${contact}`, stage: "conversation" });
      }
      const remote = `${conversation} ${contact}`;
      if (before?.stage !== "note") {
        await note(conversation, noteOf(handedOver));
        await keep({ remote, stage: "note" });
      }
      await call(setStatus(conversation, "open"));
      return remote;
    },
    async say(remote, { id, text }) {
      const [conversation = "", contact = ""] = remote.split(" ");
      const path = `${conversationsOf(contact)}/${conversation}/messages`;
      const asked = { path, body: { content: text, echo_id: id } };
      const answered = await send(asked);
      if (isRefusedForGood(answered.status)) return "refused";
      succeeded(asked, answered);
      return "told";
    },
    async note(remote, text) {
      await note(remote.split(" ")[0] ?? "", text);
    },
    async close(remote) {
      const [conversation = ""] = remote.split(" ");
      if (conversation === "") return;
      const asked = setStatus(conversation, "resolved");
      const answered = await send(asked);
      if (answered.status !== 404) succeeded(asked, answered);
    },
  };
}

function succeeded({ method = "POST", path }: Asked, { status, body }: Answered): unknown {
  if (status >= 200 && status < 300) return body;
  throw new Error(`chatwoot answered ${status} to ${method} ${path.replace(/contacts\/[^/]+/, "contacts/…")}`);
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
