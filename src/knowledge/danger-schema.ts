import { z } from "zod";
import type { DangerSigns } from "../domain/danger.ts";
import { written } from "./area-schema.ts";

const patterns = z.array(z.string().min(1));
const rule = {
  id: z.string().regex(/^[a-z-]+$/),
  title: written,
  weight: z.number().positive().max(2),
  zh: patterns,
  en: patterns,
  unless: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
};
const words = z.record(z.string(), z.string());

/** The shape of knowledge/danger-signs.yaml. */
export const dangerSchema = z.strictObject({
  rewrites: z.record(z.string(), z.string()),
  spelt: z.strictObject({ zh: z.array(z.string().min(3)), en: z.array(z.string().min(5)) }),
  words: z.strictObject({ zh: words, en: words }),
  signs: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ ...rule, kind: z.literal("fraud"), about: z.enum(["scam", "unauthorised", "taken-over"]) }),
      z.strictObject({ ...rule, kind: z.literal("distress") }),
    ]),
  ),
  against: z.array(z.strictObject(rule)),
  states: z.array(z.strictObject({ id: rule.id, weight: z.number().min(-2).max(2), zh: patterns, en: patterns })),
});

const texts = z.array(z.string().trim().min(1)).default([]);
const messages = z.strictObject({ "zh-Hans": texts, "zh-Hant": texts, en: texts });
const group = { id: z.string().regex(/^[a-z-]+$/), intents: z.array(z.string()).optional(), messages };

/** The shape of knowledge/danger-messages.yaml. */
export const dangerMessagesSchema = z.strictObject({
  aside: z.array(z.string()),
  groups: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...group,
        kind: z.literal("fraud"),
        about: z.enum(["scam", "unauthorised", "taken-over"]),
        title: written,
      }),
      z.strictObject({ ...group, kind: z.literal("distress"), title: written }),
      z.strictObject({ ...group, kind: z.enum(["near", "none"]) }),
    ]),
  ),
});

export function toDangerSigns(
  file: z.infer<typeof dangerSchema>,
  { aside, groups: read }: z.infer<typeof dangerMessagesSchema>,
): DangerSigns {
  const groups = read.map((one) => ({ ...one, messages: Object.values(one.messages).flat() }));
  return { ...file, rewrites: new Map(Object.entries(file.rewrites)), messages: { aside, groups } };
}
