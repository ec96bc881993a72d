import { createPageWords } from "../page-words.ts";
import phrases from "./phrases.yaml";

export const { language, choose, say } = createPageWords(phrases, "walletline-desk-language");
export const tag = (): string => (language.value === "en" ? "en" : "zh-CN");

/** A phrase that may not be there: the key's last part stands in for a word of a newer server. */
export const sayOr = (key: string, other: string): string => phrases[language.value][key] ?? other;
