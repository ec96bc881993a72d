import type { InboundMessage } from "../domain/message.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** While people have the conversation the bot is silent: that something was masked which nobody may be sent is said by the house itself, to the customer and the agent. */
export function tellMasked({ phrases, newId, now }: TurnDeps, writer: TurnWriter, input: InboundMessage): void {
  if (!input.shielded?.length && !input.secret) return;
  const { language } = writer.state;
  writer.append({
    ...{ id: newId(), from: "system", audience: "everyone", at: now(), language },
    text: phrases.render("common", "masked-beside-people", {}, language).join(" "),
  });
}
