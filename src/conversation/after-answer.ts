import type { CommandName } from "../dialog/commands.ts";

/** What too few words mean after an answer, by the intent that was answered and the command they are. */
const meanings: Readonly<Record<string, Partial<Record<CommandName, string>>>> = {
  "account/close-account": { "money-inside": "withdrawal/how-to" },
};

/** "There is still money in it" after how an account is closed: the intent it asks for there. */
export function afterAnswer(topic: string | undefined, said: ReadonlySet<CommandName>): string | undefined {
  const known = topic !== undefined && Object.hasOwn(meanings, topic) ? meanings[topic] : undefined;
  return known && [...said].map((command) => known[command]).find((intent) => intent !== undefined);
}
