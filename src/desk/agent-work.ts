import { z } from "zod";
import { skills } from "../domain/conversation.ts";
import type { AgentProfile } from "../handoff/agent-profile.ts";

/** What routing asks of an account, as both kinds of account files keep it. */
export const agentWork = {
  languages: z
    .array(z.enum(["zh-Hans", "zh-Hant", "en"]))
    .min(1)
    .optional(),
  skills: z.array(z.enum(skills)).min(1).optional(),
  capacity: z.number().int().min(1).max(20).optional(),
};
const given = z.object(agentWork);
export type AgentWork = Pick<AgentProfile, "languages" | "skills" | "capacity">;

/** An account's work after a change on the command line: lists by commas, "all" takes a limit away, what is not named stays. Throws, with what is wrong. */
export function changedWork(
  known: AgentWork,
  wanted: { skills?: string; languages?: string; capacity?: string },
): AgentWork {
  const list = (text: string | undefined, before: readonly string[] | undefined) =>
    text === undefined ? before : text === "all" ? undefined : text.split(",").map((each) => each.trim());
  const read = given.safeParse({
    skills: list(wanted.skills, known.skills),
    languages: list(wanted.languages, known.languages),
    capacity: wanted.capacity === undefined ? known.capacity : Number(wanted.capacity),
  });
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return read.data;
}
