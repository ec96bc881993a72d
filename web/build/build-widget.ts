import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";
import { build } from "vite";
import { readPhrases } from "./read-phrases.ts";

/** What only Preact's code and our own read of objects: not on the wire, not kept in the browser, not the DOM's. Short names save some four hundred bytes. */
const innerNames = `
  shouldComponentUpdate getSnapshotBeforeUpdate getDerivedStateFromProps getDerivedStateFromError componentWillMount
  componentDidMount componentWillReceiveProps componentWillUpdate componentDidUpdate componentWillUnmount
  componentDidCatch getChildContext contextType defaultProps forceUpdate setState debounceRendering diffed unmount
  props current
  onChoose onRetry onDiscard onWrite onSend onFiles onPick onLanguage onTextSize onSave onEnd onDone onClose
  onActivities onConversation isOutgoingName isSessionName isOffline isOnline isLive isSeen isTyping isStale
  canSend canEnd takesFocus startsDay outgoing agentCard obtain renewed arrived hurry hasHistory startAnew userChanged
  forgetShown forgetSent somebody nobody asGuest messageId alone spend notice draft choose newId spoken reopen unread
  textSize prove attach typing follow opened
`;

/** Builds walletline-chat.js, one script that carries its own styles, and beside it one small script a language. */
export async function buildWidget({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    // Plain calls of h are a few hundred bytes lighter than the JSX runtime.
    oxc: {
      jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" },
      jsxInject: 'import { Fragment, h } from "preact"',
    },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      cssTarget: "esnext",
      reportCompressedSize: false,
      lib: {
        entry: join(root, "main.ts"),
        formats: ["iife"],
        name: "Walletline",
        fileName: () => "walletline-chat.js",
      },
    },
  });
  const script = join(outDir, "walletline-chat.js");
  // After Vite's own: some five hundred bytes of the 25 KB.
  const small = await minify(readFileSync(script, "utf8"), {
    ecma: 2020,
    compress: { ecma: 2020, passes: 3, unsafe_arrows: true, hoist_props: false, unsafe: true },
    mangle: { properties: { regex: new RegExp(`^(${innerNames.trim().replace(/\s+/g, "|")})$`), keep_quoted: true } },
  });
  writeFileSync(script, small.code ?? "");
  const file = join(root, "phrases.yaml");
  const phrases = readPhrases(readFileSync(file, "utf8"), file);
  mkdirSync(outDir, { recursive: true });
  for (const [language, words] of Object.entries(phrases)) {
    const spoken = `(globalThis.walletlineWords??={})[${JSON.stringify(language)}]=${JSON.stringify(words)};\n`;
    writeFileSync(join(outDir, `walletline-chat.${language}.js`), spoken);
  }
}
