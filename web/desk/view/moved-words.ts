import type { MovedOn } from "../line/frames.ts";
import { me } from "../state/desk-state.ts";
import { say } from "../words.ts";
import { moment } from "./times.ts";

/** "已被Tom接手（14:03）": who has it now, what they did, and when. */
export function movedWords({ what, by, to, skill, at }: MovedOn): string {
  const own = typeof me.value === "object" ? me.value.name : undefined;
  const passedTo = to ?? (skill ? say("to-skill", { skill: say(`skill-${skill}`) }) : undefined);
  return say(passedTo ? `moved-${what}-to` : `moved-${what}`, {
    by: by === undefined ? say("moved-somebody") : by === own ? say("moved-you") : by,
    to: passedTo ?? "",
    time: moment(at),
  });
}
