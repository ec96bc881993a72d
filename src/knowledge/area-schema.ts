import { z } from "zod";

export const written = z.strictObject({
  "zh-Hans": z.string().trim().min(1),
  en: z.string().trim().min(1),
  "zh-Hant": z.string().trim().min(1).optional(),
});

const intentId = z.string().regex(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/, "wants the form area/name-in-kebab-case");
const utterances = z.array(z.string().trim().min(1));

/** The shape of one file in knowledge/areas. */
export const areaSchema = z.strictObject({
  area: z.enum(["account", "payment", "security", "withdrawal", "contact", "general", "smalltalk", "out"]),
  intents: z.array(
    z.strictObject({
      id: intentId,
      title: written,
      dialog: z.string().optional(),
      "dialog-if-suited": z.string().optional(),
      answer: written.optional(),
      why: written.optional(),
      "follow-ups": z.array(intentId).max(3).default([]),
      source: z.array(z.string().regex(/^F\d\d$/, "wants the form F01")).default([]),
      reviewed: z.string().regex(/^\d{4}-\d\d-\d\d$/, "wants a date like 2026-11-22"),
      utterances: z.strictObject({ "zh-Hans": utterances, "zh-Hant": utterances, en: utterances }),
    }),
  ),
});

export type AreaFile = z.infer<typeof areaSchema>;
