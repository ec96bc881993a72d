import type { Language } from "../domain/language.ts";

/** Port to the sentences of phrases.yaml beside this file; compose hands in a phrase book. */
export type Words = (key: string, params: Record<string, string | number>, language: Language) => string;
