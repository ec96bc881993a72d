import type { ApiRefusal } from "../line/desk-api.ts";
import { say, sayOr } from "../words.ts";

/** Why an erasure was not asked for or not done; open cases are named. */
export const refusalWords = ({ refused, cases = [] }: ApiRefusal): string =>
  refused === "OpenCases"
    ? say("erasure-open", { cases: cases.join(say("comma")) })
    : sayOr(`refused-${refused}`, say("failed-unsaved"));
