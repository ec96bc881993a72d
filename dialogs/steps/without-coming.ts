import type { Typed } from "../../src/dialog/dialog.ts";

/** The same without times that are still to come: "Not before tomorrow?" tells no time of what has happened. */
export const withoutComing = (typed: Typed, now: string): Typed => ({
  ...typed,
  entities: typed.entities.filter(({ type, value }) => type !== "time" || Date.parse(value.from) <= Date.parse(now)),
});
