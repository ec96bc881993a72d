import { z } from "zod";

const date = z.iso.date();
const stretch = z.strictObject({ from: date, to: date }).refine(({ from, to }) => from <= to, "ends before it begins");

/** The shape of knowledge/holidays.yaml; both ends of a stretch belong to it. */
export const holidaysSchema = z.strictObject({
  calendar: z.literal("china"),
  years: z.record(
    z.string().regex(/^\d{4}$/, "wants a year"),
    z.strictObject({ announced: z.boolean(), off: z.array(stretch), workdays: z.array(date) }),
  ),
});

/** Days that are off beside weekends, and weekend days that are worked, by year. */
export type Holidays = z.infer<typeof holidaysSchema>;
