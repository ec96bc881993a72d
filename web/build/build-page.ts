import { build } from "vite";
import { demoAccountsPlugin } from "./demo-accounts-plugin.ts";
import { jsx } from "./jsx.ts";
import { phrasesPlugin } from "./phrases-plugin.ts";

/** Builds one page from its index.html; nothing is inlined, so that a strict Content-Security-Policy lets all of it run. */
export async function buildPage({ root, base, outDir }: { root: string; base: string; outDir: string }): Promise<void> {
  await build({
    configFile: false,
    root,
    base,
    logLevel: "warn",
    oxc: jsx,
    plugins: [phrasesPlugin(), demoAccountsPlugin()],
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      cssTarget: "esnext",
      reportCompressedSize: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}
