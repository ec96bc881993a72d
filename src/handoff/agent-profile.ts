import type { Skill } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";

/** What an agent can do, for routing. */
export interface AgentProfile {
  user: string;
  name: string;
  /** Absent: all. A reader of one Chinese script reads the other. */
  languages?: readonly Language[];
  /** Absent: all. */
  skills?: readonly Skill[];
  /** Conversations at a time that are offered; absent: `usualCapacity`. They may claim more. */
  capacity?: number;
}

export const usualCapacity = 3;

/** Whether the agent writes the customer's language. */
export function speaks({ languages }: AgentProfile, language: Language): boolean {
  const family = (each: Language) => each.slice(0, 2);
  return !languages || languages.some((each) => family(each) === family(language));
}

export const knows = ({ skills }: AgentProfile, skill: Skill | undefined): boolean =>
  !skill || !skills || skills.includes(skill);
