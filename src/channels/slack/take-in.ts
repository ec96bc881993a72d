import { createHash } from "node:crypto";
import { z } from "zod";
import type { Conversations } from "../../conversation/conversations.ts";
import { parsedJson } from "../../domain/parsed-json.ts";
import type { OutboxItem, Store } from "../../domain/store.ts";
import type { Caller, Door } from "../sent-to/door.ts";
import type { createAdmission, NotAdmitted } from "./admission.ts";
import { inTime } from "./in-time.ts";
import type { SlackDelivery } from "./read-delivery.ts";
import type { SlackFields, SlackInteraction } from "./read-interaction.ts";
import { slackActions } from "./render-outgoing.ts";
import type { SlackApi } from "./slack-api.ts";
import type { SlackAddress } from "./slack-channel.ts";
import type { SlackFile } from "./slack-file.ts";

/** The agents' part of Slack, where an installation has one. */
export interface SlackAgents {
  /** Whether this channel is the agents'. */
  isOurs(channel: string): boolean;
  /** "not-ours": the button or form belongs to customers. Otherwise what Slack wants to hear back, if anything. */
  act(interaction: Admitted): Promise<"not-ours" | Record<string, unknown> | undefined>;
  /** Somebody named the app among agents, in a thread where there is one. */
  called(channel: string, user: string, thread?: string): Promise<void>;
}

/** An interaction of somebody who may use this installation, with whose they are. */
export type Admitted = SlackInteraction & { tenant: string };

/** Everything that comes in from Slack, whichever way; taken and durable when it resolves, or not admitted and nothing changed. */
export interface SlackInbox {
  delivery(delivery: SlackDelivery): Promise<"taken" | NotAdmitted>;
  /** With what Slack is answered; without: that it was taken. */
  interaction(interaction: SlackInteraction): Promise<{ answer?: Record<string, unknown> } | NotAdmitted>;
}

export interface SlackInboxDependencies {
  store: Store;
  door: Door<SlackAddress>;
  conversations: Pick<Conversations, "meta">;
  api: SlackApi;
  admit: ReturnType<typeof createAdmission>;
  agents?: SlackAgents;
  /** Takes secrets out of what is kept. security.md R29. */
  shield: (text: string) => string;
  /** Shows a user the app's home page. */
  showHome(user: string, locale: string | undefined): Promise<void>;
}

type SomebodysDelivery = Exclude<SlackDelivery, { kind: "challenge" | "nothing" }>;

/** Files a customer sent, waiting to be fetched. */
export interface SlackFilesToFetch {
  caller: Caller<SlackAddress>;
  files: SlackFile[];
  eventId: string;
}
export const slackFilesRoute = "slack-files";

/** What we wait for Slack where nothing that must last hangs on it, a user's language before a first greeting or a home page; our own answer is due in a second. security.md R37. */
const patienceMs = 600;

/** Events with files that were lately taken in. */
const filesKey = (conversation: string) => `conversation/${conversation}#slack-files`;
const rememberedFiles = 50;

const pressed = z.tuple([z.string().max(500), z.string().max(500)]);

export function createSlackInbox(deps: SlackInboxDependencies): SlackInbox {
  const { store, door, conversations, api, admit, agents, shield } = deps;

  /** Asked for once, before the first greeting; later the customer's own words say it. */
  async function callerOf(tenant: string, user: string, address: SlackAddress): Promise<Caller<SlackAddress>> {
    const known = await conversations.meta(door.conversationOf({ tenant, user }));
    const locale = known === "not-found" ? await localeOf(user) : undefined;
    return { tenant, user, address, ...(locale ? { locale } : {}) };
  }

  async function localeOf(user: string): Promise<string | undefined> {
    const answer = (await inTime(api("users.info", { user, include_locale: true }), patienceMs))?.value;
    const found =
      answer?.outcome === "done" ? (answer.data.user as { locale?: unknown } | undefined)?.locale : undefined;
    return typeof found === "string" ? found : undefined;
  }

  const shielded = (file: SlackFile): SlackFile => (file.name ? { ...file, name: shield(file.name) } : file);

  /** Once for each event: what is fetched is told of, too. */
  async function haveFetched(wanted: SlackFilesToFetch): Promise<void> {
    const conversation = door.conversationOf(wanted.caller);
    const name = filesKey(conversation);
    for (;;) {
      const known = await store.read<string[]>(name);
      if (known.value?.includes(wanted.eventId)) return;
      const outcome = await store.commit({
        expect: { [name]: known.version },
        put: { [name]: [...(known.value ?? []), wanted.eventId].slice(-rememberedFiles) },
        outbox: [filesItem(conversation, wanted)],
      });
      if (outcome === "done") return;
    }
  }

  async function press(by: Admitted & { kind: "pressed" }): Promise<void> {
    const chosen = chosenIn(by);
    // A button of the app's own channel with somebody can be pressed by nobody else; one of another channel is none of a customer's.
    if (!chosen || !by.channel?.startsWith("D")) return;
    const { user, channel, thread } = by;
    const caller = await callerOf(by.tenant, user, { user, channel, ...(thread ? { thread } : {}) });
    const key = createHash("sha256").update(JSON.stringify([by.message, by.action, by.value, chosen, by.trigger]));
    await door.enter(caller, { text: by.label, choice: chosen, dedupeKey: `action:${key.digest("base64url")}` });
  }

  async function take(delivery: SomebodysDelivery, tenant: string): Promise<void> {
    switch (delivery.kind) {
      case "message": {
        const { user, channel, thread, eventId, text, files } = delivery;
        const caller = await callerOf(tenant, user, { user, channel, ...(thread ? { thread } : {}) });
        if (files.length > 0) await haveFetched({ caller, files: files.map(shielded), eventId });
        if (text !== "") await door.enter(caller, { text, dedupeKey: eventId });
        return;
      }
      case "mention": {
        const { user, channel, thread, isReply, eventId } = delivery;
        if (agents?.isOurs(channel)) {
          await inTime(agents.called(channel, user, isReply ? thread : undefined), patienceMs);
          return;
        }
        const caller = await callerOf(tenant, user, { user });
        const isNew = (await conversations.meta(door.conversationOf(caller))) === "not-found";
        if (isNew) await door.greet(caller);
        return door.calledAmongOthers({ ...caller, address: { user, channel, thread } }, eventId);
      }
      case "opened": {
        const { user, tab, channel } = delivery;
        if (tab === "home") {
          await inTime(
            localeOf(user).then((locale) => deps.showHome(user, locale)),
            patienceMs,
          );
          return;
        }
        return door.greet(await callerOf(tenant, user, { user, ...(channel ? { channel } : {}) }));
      }
    }
  }

  return {
    async delivery(delivery) {
      if (delivery.kind === "challenge" || delivery.kind === "nothing") return "taken";
      const admitted = await admit(delivery.origin, delivery.user);
      if (typeof admitted === "string") return admitted;
      await take(delivery, admitted.tenant);
      return "taken";
    },

    async interaction(interaction) {
      const admitted = await admit(interaction.origin, interaction.user);
      if (typeof admitted === "string") return admitted;
      const by = { ...interaction, ...admitted };
      const answer = agents ? await agents.act(by) : "not-ours";
      if (answer !== "not-ours") return answer ? { answer } : {};
      if (by.kind === "pressed") await press(by);
      return {};
    },
  };
}

/** The ask and the choice that a press means; several ticked ids are joined by spaces. */
function chosenIn({ action, value, fields }: SlackInteraction & { kind: "pressed" }) {
  const name = action.replace(/#\d+$/, "");
  if (name !== slackActions.choose && name !== slackActions.picked) return undefined;
  const read = pressed.safeParse(parsedJson(value));
  if (!read.success) return undefined;
  const [ask, choice] = read.data;
  return { ask, choice: name === slackActions.picked ? tickedIn(fields).join(" ") : choice };
}

const tickedIn = (fields: SlackFields): string[] =>
  Object.values(fields).flatMap((block) => block[slackActions.pick]?.ticked ?? []);

const filesItem = (conversation: string, payload: SlackFilesToFetch): OutboxItem => ({
  ...{ id: `files.${payload.eventId}`, route: slackFilesRoute, conversation, payload, attempts: 0 },
  notBefore: new Date(0).toISOString(),
});
