import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { playStory } from "../support/story.ts";

const here = import.meta.dirname;

for (const group of readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const files = readdirSync(join(here, group.name)).filter((file) => file.endsWith(".story"));
  describe(`stories of ${group.name}`, () => {
    for (const file of files) {
      it(basename(file, ".story").replaceAll("-", " "), async () => {
        const { told, expected } = await playStory(join(here, group.name, file));
        expect(told).toBe(expected);
      });
    }
  });
}
