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
  /** Found when the message was understood as one of these, beside the patterns. */
  intents: z.array(z.string()).optional(),
  unless: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
};
const groups = z.record(z.string(), z.string());

/** The shape of knowledge/danger-signs.yaml. */
export const dangerSchema = z.strictObject({
  rewrites: z.record(z.string(), z.string()),
  spelt: z.strictObject({ zh: z.array(z.string().min(3)), en: z.array(z.string().min(5)) }),
  words: z.strictObject({ zh: groups, en: groups }),
  signs: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ ...rule, kind: z.literal("fraud"), about: z.enum(["scam", "unauthorised", "taken-over"]) }),
      z.strictObject({ ...rule, kind: z.literal("distress") }),
    ]),
  ),
  against: z.array(z.strictObject(rule)),
});

export function toDangerSigns(file: z.infer<typeof dangerSchema>): DangerSigns {
  return { ...file, rewrites: new Map(Object.entries(file.rewrites)) };
}
