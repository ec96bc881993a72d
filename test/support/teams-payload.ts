import { z } from "zod";

/** What we send to Microsoft and nothing beside it; after botframework-activity and the Adaptive Card schema 1.4. */
const id = z.string().min(1);
const run = z.strictObject({
  ...{ type: z.literal("TextRun"), text: z.string().min(1) },
  ...{ weight: z.literal("Bolder").optional(), isSubtle: z.boolean().optional() },
  color: z.literal("Attention").optional(),
});
const words = z.strictObject({
  ...{ type: z.literal("RichTextBlock"), inlines: z.array(run).length(1), id: z.literal("standing").optional() },
  spacing: z.enum(["Default", "Large", "Small"]).optional(),
});
const pressed = z.strictObject({
  ...{ ask: id, choice: z.string() },
  msteams: z.strictObject({
    ...{ type: z.literal("messageBack"), text: id, displayText: id },
    value: z.strictObject({ ask: id, choice: z.string() }),
  }),
});
const submit = z.strictObject({
  ...{ type: z.literal("Action.Submit"), title: id, style: z.literal("destructive").optional() },
  data: z.union([pressed, z.strictObject({ ask: id })]),
});
const openUrl = z.strictObject({ type: z.literal("Action.OpenUrl"), title: id, url: z.url({ protocol: /^https$/ }) });
const column = z.strictObject({
  ...{ type: z.literal("Column"), width: z.enum(["stretch", "auto"]), items: z.array(words) },
});
const row = z.strictObject({
  ...{ type: z.literal("Container"), style: z.literal("emphasis"), selectAction: submit },
  items: z.array(z.strictObject({ type: z.literal("ColumnSet"), columns: z.array(column) })),
});
const ticks = z.strictObject({
  ...{ type: z.literal("Input.ChoiceSet"), id: z.literal("picked"), isMultiSelect: z.literal(true) },
  ...{ style: z.literal("expanded"), wrap: z.literal(true), label: id },
  choices: z.array(z.strictObject({ title: id, value: id })).min(1),
});
/** Teams shows six buttons of a set, and hides what comes after. */
const actions = z.array(z.union([submit, openUrl])).max(6);
const actionSet = z.strictObject({ type: z.literal("ActionSet"), actions: actions.min(1) });
const card = z.strictObject({
  contentType: z.literal("application/vnd.microsoft.card.adaptive"),
  content: z.strictObject({
    ...{ type: z.literal("AdaptiveCard"), $schema: z.url(), version: z.literal("1.4") },
    ...{ body: z.array(z.union([words, row, ticks, actionSet])), actions },
  }),
});
export const teamsPayload = z.strictObject({
  ...{ type: z.literal("message"), channelId: z.literal("msteams"), locale: z.enum(["zh-Hans", "zh-Hant", "en"]) },
  from: z.strictObject({ id, name: id.optional(), role: z.literal("bot") }),
  recipient: z.strictObject({ id, aadObjectId: id.optional() }),
  conversation: z.strictObject({ id, tenantId: id.optional() }),
  inputHint: z.literal("expectingInput").optional(),
  text: id.optional(),
  textFormat: z.literal("plain").optional(),
  summary: id.optional(),
  attachments: z.array(card).length(1).optional(),
  channelData: z.strictObject({
    walletline: z.strictObject({ id, from: z.enum(["bot", "agent", "system"]) }),
  }),
});
