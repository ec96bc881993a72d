import { z } from "zod";
import { slackId as id, originOf, type SlackOrigin, slackTs as ts } from "./slack-shapes.ts";

const option = z.object({ value: z.string().max(200) });
const field = z.object({
  value: z.string().max(4_000).nullish(),
  selected_options: z.array(option).max(100).optional(),
  selected_option: option.nullish(),
});
const fields = z.record(z.string().max(255), z.record(z.string().max(255), field));

const who = {
  // Of an installation for a whole organisation no workspace is named.
  team: z.object({ id, enterprise_id: id.nullish() }).nullish(),
  enterprise: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.nullish() }),
  trigger_id: z.string().min(1).max(200),
};
const interaction = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("block_actions"),
    ...who,
    container: z.object({ type: z.string(), channel_id: id.optional(), message_ts: ts.optional() }),
    message: z.object({ ts, thread_ts: ts.optional() }).optional(),
    actions: z
      .array(
        z.object({
          action_id: z.string().max(255),
          block_id: z.string().max(255),
          value: z.string().max(2_000).optional(),
          text: z.object({ text: z.string().max(3_000) }).optional(),
        }),
      )
      .min(1)
      .max(5),
    state: z.object({ values: fields }).optional(),
  }),
  z.object({
    type: z.literal("view_submission"),
    ...who,
    view: z.object({
      id: z.string().max(40),
      callback_id: z.string().max(255),
      private_metadata: z.string().max(3_000),
      state: z.object({ values: fields }),
    }),
  }),
]);

interface By {
  origin: SlackOrigin;
  user: string;
  trigger: string;
}
/** What was entered, by block and then by action: texts, and the values that were ticked. */
export type SlackFields = Record<string, Record<string, { text: string; ticked: string[] }>>;

/** What somebody did with our buttons and forms. */
export type SlackInteraction =
  | (By & {
      kind: "pressed";
      channel?: string;
      /** The message the button stands in, and the first message of its thread where it is a reply there. */
      message?: string;
      thread?: string;
      action: string;
      value: string;
      label: string;
      fields: SlackFields;
    })
  | (By & { kind: "submitted"; form: string; about: string; view: string; fields: SlackFields });

/** Reads the JSON of an interaction; "nothing" for kinds we have no use for. */
export function readInteraction(body: unknown): SlackInteraction | "nothing" | "malformed" {
  const kind = z.object({ type: z.string() }).safeParse(body);
  if (!kind.success) return "malformed";
  if (kind.data.type !== "block_actions" && kind.data.type !== "view_submission") return "nothing";
  const read = interaction.safeParse(body);
  if (!read.success) return "malformed";
  const { data } = read;
  const home = data.user.team_id;
  const organisation = data.team?.enterprise_id ?? data.enterprise?.id;
  const origin = originOf({ team: data.team?.id ?? (organisation ? undefined : home), organisation, home });
  if (!origin) return "malformed";
  const by: By = { origin, user: data.user.id, trigger: data.trigger_id };
  if (data.type === "view_submission") {
    const { view } = data;
    return {
      ...by,
      kind: "submitted",
      form: view.callback_id,
      about: view.private_metadata,
      view: view.id,
      fields: entered(view.state.values),
    };
  }
  const [action] = data.actions;
  const { thread_ts: thread, ts: own } = data.message ?? {};
  return {
    ...by,
    kind: "pressed",
    channel: data.container.channel_id,
    message: data.container.message_ts,
    ...(thread && thread !== own ? { thread } : {}),
    action: action!.action_id,
    value: action!.value ?? "",
    label: action!.text?.text ?? "",
    fields: entered(data.state?.values ?? {}),
  };
}

function entered(values: z.infer<typeof fields>): SlackFields {
  const one = ({ value, selected_option, selected_options }: z.infer<typeof field>) => ({
    text: value ?? "",
    ticked: (selected_options ?? (selected_option ? [selected_option] : [])).map((each) => each.value),
  });
  return Object.fromEntries(
    Object.entries(values).map(([block, actions]) => [
      block,
      Object.fromEntries(Object.entries(actions).map(([action, given]) => [action, one(given)])),
    ]),
  );
}
