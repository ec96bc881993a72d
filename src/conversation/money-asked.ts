import type { CommandName } from "../dialog/commands.ts";
import { areaOf } from "../domain/understood.ts";

/** What a question that names no money may be about, by the command it is. */
const meanings: Partial<Record<CommandName, readonly string[]>> = {
  "where-money": ["withdrawal/missing-money", "payment/refund-when"],
  "when-money": ["withdrawal/how-long", "payment/refund-when"],
};

/** Asked back with where nothing was talked about yet. */
export const whichMoney = ["withdrawal/not-arrived", "payment/transfer-not-received", "payment/balance-check"];

/** The command and the intents that "where is my money?" or "when does it come?" can stand for; none for other words. */
export const moneyAsked = (said: ReadonlySet<CommandName>): readonly string[] =>
  [...said].flatMap((command) => (meanings[command] ? [command, ...meanings[command]] : []));

/** The one of them that is about what the conversation was about last. */
export const ofTopic = (intents: readonly string[], topic = ""): string | undefined =>
  intents.find((intent) => areaOf(intent) === areaOf(topic));
