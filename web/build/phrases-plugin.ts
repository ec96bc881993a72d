import type { Plugin } from "vite";
import { readPhrases } from "./read-phrases.ts";

/** Makes `import phrases from "./phrases.yaml"` give `{language: {key: text}}`, Traditional Chinese included. */
export function phrasesPlugin(): Plugin {
  return {
    name: "walletline-phrases",
    transform(code, id) {
      if (!id.endsWith("phrases.yaml")) return undefined;
      return { code: `export default ${JSON.stringify(readPhrases(code, id))}`, map: null, moduleType: "js" };
    },
  };
}
