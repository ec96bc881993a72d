import { createHash } from "node:crypto";
import { outcomeInWords } from "../agents-room/outcome-in-words.ts";
import type { RoomActs } from "../agents-room/room-acts.ts";
import type { RoomWords } from "../agents-room/room-cards.ts";
import type { SlackFields } from "./read-interaction.ts";
import type { SlackApi } from "./slack-api.ts";
import { escaped, plain } from "./slack-blocks.ts";
import { roomAction } from "./slack-room.ts";
import type { Admitted, SlackAgents } from "./take-in.ts";

const forms = { link: "room-link", reply: "room-reply", note: "room-note" } as const;
type Form = keyof typeof forms;
const field = "text";
/** Characters of one answer, as Slack's forms allow; the handoff's own limit is higher. */
const longestAnswer = 3_000;
/** Presses that are known again; a press that comes late a second time must not undo what was done since. */
const rememberedPresses = 500;

/**
 * The agents' buttons and forms. Words reach a customer only out of the form that says so on its top and its button: what is
 * written into the channel or a thread is not even delivered to us, so that no missing prefix can send it.
 */
export function createSlackAgents({
  api,
  channel,
  acts,
  say,
}: {
  api: SlackApi;
  channel: string;
  acts: RoomActs;
  say: RoomWords;
}): SlackAgents {
  const pressesDone = new Set<string>();

  /** Each press has its own trigger. */
  async function once({ trigger }: Admitted, act: () => Promise<void>): Promise<void> {
    if (pressesDone.has(trigger)) return;
    pressesDone.add(trigger);
    for (const oldest of pressesDone) {
      if (pressesDone.size <= rememberedPresses) break;
      pressesDone.delete(oldest);
    }
    try {
      await act();
    } catch (error) {
      pressesDone.delete(trigger);
      throw error;
    }
  }

  const chatOf = ({ tenant, user }: Admitted) => `slack:${tenant}:${user}`;

  /** Seen by one agent only; in a thread that has no reply yet Slack would show it to nobody. */
  async function whisper(user: string, text: string, thread?: string): Promise<void> {
    await api("chat.postEphemeral", { channel, user, text: escaped(text), ...(thread ? { thread_ts: thread } : {}) });
  }

  async function openForm(form: Form, trigger: string, about: string): Promise<void> {
    await api("views.open", {
      trigger_id: trigger,
      view: {
        type: "modal",
        callback_id: forms[form],
        private_metadata: about,
        title: plain(say(`room-${form}-title`), 24),
        submit: plain(say(`room-${form}-submit`), 24),
        close: plain(say("room-cancel"), 24),
        blocks: [
          {
            type: "input",
            block_id: field,
            label: plain(say(`room-${form}-label`), 150),
            hint: plain(say(`room-${form}-hint`), 150),
            element: {
              ...{ type: "plain_text_input", action_id: field, multiline: form !== "link" },
              ...(form === "link" ? { max_length: 20 } : { max_length: longestAnswer }),
            },
          },
        ],
      },
    });
  }

  async function pressed(by: Admitted & { kind: "pressed" }): Promise<void> {
    const conversation = by.value;
    const chat = chatOf(by);
    const button = by.action.replace(/#\d+$/, "");
    const opens = button === roomAction("reply") ? "reply" : button === roomAction("note") ? "note" : undefined;
    const outcome = opens
      ? await acts.mayWrite(chat, conversation)
      : button === roomAction("claim")
        ? await acts.claim(chat, conversation)
        : button === roomAction("return")
          ? await acts.return(chat, conversation)
          : "done";
    if (outcome === "not-linked") return openForm("link", by.trigger, conversation);
    if (outcome !== "done") return whisper(by.user, outcomeInWords(outcome, say), by.thread);
    if (opens) await openForm(opens, by.trigger, conversation);
  }

  /** What Slack shows in the form; nothing closes it. */
  async function submitted(by: Admitted & { kind: "submitted" }): Promise<Record<string, unknown> | undefined> {
    const chat = chatOf(by);
    const text = textIn(by.fields);
    const wrong = (message: string) => ({ response_action: "errors", errors: { [field]: message } });
    if (by.form === forms.link) {
      const linked = await acts.link(chat, text);
      if (linked !== "linked") return wrong(say(`room-link-${linked}`));
      await whisper(by.user, say("room-linked"));
      return undefined;
    }
    const id = createHash("sha256").update(`${by.tenant} ${by.view}`).digest("base64url").slice(0, 22);
    const write = by.form === forms.reply ? acts.reply : acts.note;
    const outcome = await write(chat, by.about, { text, id });
    if (outcome === "not-linked") return wrong(say("room-link-expired"));
    return outcome === "done" ? undefined : wrong(outcomeInWords(outcome, say));
  }

  return {
    isOurs: (where) => where === channel,
    called: (where, user, thread) =>
      where === channel ? whisper(user, say("room-called"), thread) : Promise.resolve(),
    async act(interaction) {
      if (interaction.kind === "submitted") {
        const isOurs = Object.values<string>(forms).includes(interaction.form);
        return isOurs ? submitted(interaction) : "not-ours";
      }
      if (interaction.channel !== channel) return "not-ours";
      await once(interaction, () => pressed(interaction));
      return undefined;
    },
  };
}

const textIn = (fields: SlackFields): string => fields[field]?.[field]?.text ?? "";
