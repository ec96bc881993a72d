import { z } from "zod";
import type { FromOtherDesk, HandedOver, SaidLine } from "./other-desk.ts";

/** An event activity of Bot Framework's handoff protocol, as EventFactory of its SDK makes it. protocols.md 3.1. */
export interface HandoffActivity {
  type: "event";
  id: string;
  name: "handoff.initiate";
  timestamp: string;
  channelId: string;
  from: { id: string; role: "user" };
  conversation: { id: string };
  relatesTo: { conversation: { id: string }; channelId: string };
  localTimezone: string;
  entities: never[];
  value: Record<string, unknown>;
  attachments: { contentType: "application/json"; name: "Transcript"; content: { activities: unknown[] } }[];
}

const channelId = "walletline";

/** handoff.initiate with the transcript inline. `Skill` is what the hubs of the protocol's samples route by; the va_ fields are Copilot Studio's. */
export function handoffInitiate(
  handedOver: HandedOver,
  { id, at, timeZone }: { id: string; at: string; timeZone: string },
): HandoffActivity {
  const { conversation, transcript, skill, reason, priority, language, summary, caseId, since, evidence } = handedOver;
  const account = { id: conversation };
  const lastSaid = transcript.findLast(({ from }) => from === "customer")?.text;
  return {
    type: "event",
    ...{ id, name: "handoff.initiate" as const, timestamp: at, channelId, conversation: account },
    from: { id: conversation, role: "user" },
    relatesTo: { conversation: account, channelId },
    localTimezone: timeZone,
    entities: [],
    value: {
      ...(skill ? { Skill: skill } : {}),
      ...{ reason, priority, evidence, waitingSince: since },
      va_ConversationId: conversation,
      va_Language: language,
      ...(lastSaid ? { va_LastPhrases: lastSaid } : {}),
      ...(summary ? { va_AgentMessage: summary } : {}),
      ...(caseId ? { case: caseId } : {}),
    },
    attachments:
      transcript.length === 0
        ? []
        : [
            {
              contentType: "application/json",
              name: "Transcript",
              content: { activities: transcript.map((line) => messageActivity(conversation, line)) },
            },
          ],
  };
}

/** One line as a message activity. */
export const messageActivity = (conversation: string, { id, from, name, text, at }: SaidLine) => ({
  type: "message",
  ...{ id, text, timestamp: at, channelId },
  textFormat: "plain",
  conversation: { id: conversation },
  from: { id: from, role: from === "customer" ? "user" : "bot", ...(name ? { name } : {}) },
});

const hub = z.object({ id: z.string().min(1).max(200), name: z.string().min(1).max(100) });
const account = z.object({ id: z.string().min(1).max(200) });
const status = z.object({
  type: z.literal("event"),
  name: z.literal("handoff.status"),
  conversation: account,
  from: hub.optional(),
  value: z.object({ state: z.enum(["accepted", "failed", "completed"]), message: z.string().max(1_000).optional() }),
});
const message = z.object({
  type: z.literal("message"),
  id: z.string().min(1).max(200),
  conversation: account,
  from: hub,
  text: z.string().trim().min(1),
});
const nobody = { id: "agent", name: "Agent" };

/** What a hub's activity means; "unknown" for other names and types, which must be let pass, and "malformed" for one of ours that breaks the protocol. */
export function readHubActivity(body: unknown): FromOtherDesk | "unknown" | "malformed" {
  const { type, name } = (body ?? {}) as { type?: unknown; name?: unknown };
  if (type === "event" && name === "handoff.status") {
    const read = status.safeParse(body);
    if (!read.success) return "malformed";
    const { conversation, from = nobody, value } = read.data;
    if (value.state === "accepted") return { kind: "accepted", remote: conversation.id, agent: from };
    if (value.state === "completed") return { kind: "completed", remote: conversation.id };
    return { kind: "failed", remote: conversation.id, ...(value.message ? { message: value.message } : {}) };
  }
  if (type !== "message") return "unknown";
  const read = message.safeParse(body);
  if (!read.success) return "malformed";
  const { id, conversation, from, text } = read.data;
  return { kind: "said", remote: conversation.id, agent: from, message: id, text };
}
