import { z } from "zod";

/** Version of `channelData.walletline`. A browser that meets a higher one shows `text` and `suggestedActions` only. */
export const wireVersion = 1;

const choice = z.object({ id: z.string(), label: z.string(), serious: z.boolean().optional() });
const row = z.object({ id: z.string(), date: z.string(), title: z.string(), amount: z.string(), state: z.string() });
const asks = { ask: z.string(), choices: z.array(choice) };

const common = {
  v: z.literal(wireVersion),
  /** Who speaks; `from.role` of Direct Line knows only user and bot. */
  from: z.enum(["customer", "bot", "agent", "system"]),
  language: z.enum(["zh-Hans", "zh-Hant", "en"]).optional(),
  /** A code or an answer stood here; the text shows dots. */
  masked: z.literal(true).optional(),
};

/** What a bubble is beside its text. Choices are answered with a `messageBack` of `{ask, choice}`, `many` with the row ids joined by commas. */
export const walletlineExtension = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("message") }),
  z.object({ ...common, kind: z.literal("choice"), ...asks, many: z.boolean().optional() }),
  z.object({ ...common, kind: z.literal("list"), ...asks, rows: z.array(row), many: z.boolean().optional() }),
  z.object({ ...common, kind: z.literal("secret"), ...asks, shape: z.enum(["code", "answer"]) }),
  z.object({ ...common, kind: z.literal("text"), ...asks }),
  z.object({
    ...common,
    kind: z.literal("queue"),
    /** Counts up while the activity's id stays. */
    version: z.number().int(),
    ended: z.enum(["claimed", "left"]).optional(),
    place: z.number().int().min(1).optional(),
    ahead: z.number().int().min(0).optional(),
    /** Lowest and highest honest estimate; absent when there is nothing to estimate from. */
    waitMinutes: z.tuple([z.number(), z.number()]).optional(),
    agents: z.number().int().min(0).optional(),
    ask: z.string().optional(),
    choices: z.array(choice).optional(),
  }),
  z.object({
    ...common,
    kind: z.literal("handoff"),
    event: z.enum(["queued", "claimed", "returned", "left"]),
    agent: z.string().optional(),
    ask: z.string().optional(),
    choices: z.array(choice).optional(),
  }),
]);
export type WalletlineExtension = z.infer<typeof walletlineExtension>;
