import { z } from "zod";

/** At least one wording. */
export const words = z.array(z.string().trim().min(1)).min(1);

export const wordsByLanguage = z.strictObject({ "zh-Hans": words, "zh-Hant": words, en: words });
