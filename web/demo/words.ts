import { createPageWords } from "../page-words.ts";
import phrases from "./phrases.yaml";

export const { language, choose, say } = createPageWords(phrases, "walletline-demo-language");
