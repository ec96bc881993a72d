import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { defineConfig } from "vite";
import { buildPage } from "./build/build-page.ts";
import { buildWidget } from "./build/build-widget.ts";

const web = import.meta.dirname;
const outDir = join(web, "../dist/web");

/** One `vite build` makes all that browsers get: the widget's script with its language files, the demo page at /, the desk at /desk. */
export default defineConfig({
  root: web,
  builder: {
    async buildApp({ environments }) {
      await rm(outDir, { recursive: true, force: true });
      await buildWidget({ root: join(web, "widget"), outDir });
      for (const [page, base] of [
        ["demo", "/"],
        ["desk", "/desk/"],
      ] as const) {
        const root = join(web, page);
        if (existsSync(join(root, "index.html"))) await buildPage({ root, base, outDir: join(outDir, page) });
      }
      // Nothing is left for Vite's own single-page build to do.
      for (const environment of Object.values(environments)) environment.isBuilt = true;
    },
  },
});
