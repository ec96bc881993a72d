import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { fillPlaceholders, placeholdersIn } from "../../../src/knowledge/placeholders.ts";
import { root } from "../../support/root.ts";

it("puts the word beside a number that goes with it", () => {
  const tries = (count: number) => fillPlaceholders("You have {tries} more {tries:try|tries}.", { tries: count });
  expect([0, 1, 2].map(tries)).toEqual(["You have 0 more tries.", "You have 1 more try.", "You have 2 more tries."]);
  expect(placeholdersIn("{tries} {tries:try|tries} in {minutes}")).toEqual(["minutes", "tries"]);
});

it("leaves a placeholder without a value where it can be seen, and looks into no value", () => {
  expect(fillPlaceholders("{a} {b:x|y} {c}", { c: "{a:x|y}" })).toBe("{a} {b:x|y} {a:x|y}");
});

/** A number that may be 1 before a word that stands for many; a range ends on two at least. */
const fixedPlural =
  /(?<!\{low\} to |\{low\}–|\{min\}–)\{\w+\} (?:more |working )?(?:agents|cases|characters|days|hours|messages|minutes|people|seconds|times|tries)\b/g;

it("no sentence of ours says many of one", () => {
  const files = ["dialogs", "knowledge", "src", "web"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => join(root, folder, name)),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => readFileSync(file, "utf8").match(fixedPlural) ?? [])).toEqual([]);
});
