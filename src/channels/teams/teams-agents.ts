import { createHash } from "node:crypto";
import { z } from "zod";
import type { NewId } from "../../domain/ids.ts";
import { outcomeInWords } from "../agents-room/outcome-in-words.ts";
import type { RoomActs } from "../agents-room/room-acts.ts";
import type { RoomWords } from "../agents-room/room-cards.ts";
import { card, line } from "../cards/adaptive-card.ts";
import type { TeamsActivity } from "./read-teams-activity.ts";
import type { TeamsAddress } from "./teams-address.ts";

/** Characters of one answer; the handoff's own limit is higher. */
const longestAnswer = 3_000;

const about = z.string().min(1).max(100);
/** A button of a card or of a line below it. */
const pressed = z.object({ data: z.object({ room: z.enum(["claim", "reply", "note", "return"]), about }) });
/** A button of a dialog. */
const sent = z.object({
  data: z.object({
    room: z.enum(["link", "reply", "note", "return", "keep"]),
    about,
    /** Of the dialog that was opened: what it sends twice is said once. */
    form: z.string().min(1).max(100).optional(),
    text: z.string().max(20_000).optional(),
  }),
});
type By<Shape extends typeof pressed | typeof sent> = z.infer<Shape>["data"] & { chat: string };
type Form = "link" | "reply" | "note";

/** What Teams is answered: something to show, or that the dialog may close. */
type Answer = object | "closed";

export interface TeamsAgents {
  /** Whether this is the agents' channel, or a thread of it. */
  isOurs(address: Pick<TeamsAddress, "channelId" | "conversation">): boolean;
  /** What an agent's press or dialog is answered; undefined for everything else. */
  invoked(activity: TeamsActivity): Promise<Answer | undefined>;
}

/**
 * The agents' buttons and dialogs. Words reach a customer only out of the dialog that says so on its top and its button: what is
 * written into the channel or a thread is never taken, so that no missing prefix can send it.
 */
export function createTeamsAgents({
  channel,
  acts,
  say,
  newId,
}: {
  channel: string;
  acts: RoomActs;
  say: RoomWords;
  newId: NewId;
}): TeamsAgents {
  const isOurs: TeamsAgents["isOurs"] = ({ channelId, conversation }) =>
    channelId === "msteams" && conversation.id.split(";")[0] === channel;

  const message = (text: string): Answer => ({ task: { type: "message", value: text } });
  const dialog = (title: string, body: object[], actions: object[]): Answer => ({
    task: { type: "continue", value: { title, height: "medium", width: "medium", card: card(body, actions) } },
  });
  const press = (title: string, data: Record<string, unknown>) => ({ type: "Action.Submit", title, data });

  /** `again`: what was wrong with what was sent, and that text, to be put right. */
  function ask(
    form: Form,
    { about, form: name }: Pick<By<typeof sent>, "about" | "form">,
    again?: [string, string],
  ): Answer {
    const input = {
      ...{ type: "Input.Text", id: "text", label: say(`room-${form}-label`), isRequired: true },
      ...{ errorMessage: say("room-refused-empty"), isMultiline: form !== "link" },
      maxLength: form === "link" ? 20 : longestAnswer,
      ...(again && form !== "link" ? { value: again[1] } : {}),
    };
    return dialog(
      say(`room-${form}-title`),
      [
        ...(again ? [line(again[0], { color: "Attention", weight: "Bolder" })] : []),
        input,
        line(say(`room-${form}-hint`), { isSubtle: true }),
      ],
      [press(say(`room-${form}-submit`), { room: form, about, form: name ?? newId() })],
    );
  }

  const sure = (about: string): Answer =>
    dialog(
      say("room-return"),
      [line(say("room-return-sure"))],
      [press(say("room-return-yes"), { room: "return", about }), press(say("room-return-no"), { room: "keep", about })],
    );

  async function open({ room, about, chat }: By<typeof pressed>): Promise<Answer> {
    const outcome = room === "claim" ? await acts.claim(chat, about) : await acts.mayWrite(chat, about);
    if (outcome === "not-linked") return ask("link", { about });
    if (outcome !== "done") return message(outcomeInWords(outcome, say));
    if (room === "claim") return message(say("room-claimed"));
    return room === "return" ? sure(about) : ask(room === "note" ? "note" : "reply", { about });
  }

  async function take({ room, about, chat, form = about, text = "" }: By<typeof sent>): Promise<Answer> {
    if (room === "keep") return "closed";
    if (room === "link") {
      const linked = await acts.link(chat, text);
      return linked === "linked"
        ? message(say("room-linked"))
        : ask("link", { about, form }, [say(`room-link-${linked}`), text]);
    }
    const id = createHash("sha256").update(`${chat} ${form}`).digest("base64url").slice(0, 22);
    const outcome =
      room === "return" ? await acts.return(chat, about) : await write(room === "note", chat, about, { text, id });
    if (outcome === "done") return "closed";
    const why = outcome === "not-linked" ? say("room-link-expired") : outcomeInWords(outcome, say);
    return room === "return" ? message(why) : ask(room === "note" ? "note" : "reply", { about, form }, [why, text]);
  }
  const write = (inside: boolean, ...words: Parameters<RoomActs["reply"]>) =>
    inside ? acts.note(...words) : acts.reply(...words);

  return {
    isOurs,
    async invoked({ name, value, tenant, address }) {
      const person = address.user.aadObjectId;
      if (!isOurs(address) || !person) return undefined;
      const chat = `teams:${tenant}:${person}`;
      const opens = name === "task/fetch" ? pressed.safeParse(value).data?.data : undefined;
      if (opens) return open({ ...opens, chat });
      const sends = name === "task/submit" ? sent.safeParse(value).data?.data : undefined;
      return sends && take({ ...sends, chat });
    },
  };
}
