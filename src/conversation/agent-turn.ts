import { verifyAgainEvent } from "../handoff/verify-again.ts";
import { undeliveredEvent } from "../identity/undelivered.ts";
import { endedEvent } from "./conversations.ts";
import { dangerIn, tellSigns } from "./hear-danger.ts";
import { takeLateRating } from "./rating.ts";
import { settleLanguage } from "./settle-language.ts";
import { settleParked } from "./settle-parked.ts";
import { tellMasked } from "./tell-masked.ts";
import { tellDeskUndelivered } from "./tell-undelivered.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";
import { beginVerifying, takeForVerifying } from "./verify-again.ts";

/** An agent owns the conversation: the bot is silent but for a verification that this agent asked for, the desk reads the transcript. */
export async function agentTurn(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  const { input } = writer.item;
  const say = (key: string) =>
    writer.tellDesk((language) => deps.phrases.render("common", key, {}, language).join(" "));
  if (input.kind === "event" && input.name === undeliveredEvent) tellDeskUndelivered(deps, writer, input);
  else if (input.kind === "event" && input.name === endedEvent) say("desk-customer-ended");
  else if (input.kind === "event" && input.name === verifyAgainEvent) await beginVerifying(deps, writer, input);
  else if (input.kind === "event") await settleParked(deps, writer, input);
  else {
    const { now, timeZone } = deps;
    if (takeLateRating(writer, input.choice) !== undefined) say("desk-rated");
    const understood = deps.understanding.understand(input.text, { now: now(), timeZone });
    Object.assign(writer.state, settleLanguage(writer.state, understood, input));
    const danger = deps.commands.match(input.text).size === 0 && dangerIn(understood);
    if (danger) tellSigns(deps, writer, danger);
    const taken = await takeForVerifying(deps, writer, input);
    if (input.secret && taken === "left") say(`desk-${input.secret.shape}-unchecked`);
    if (taken === "left") tellMasked(deps, writer, input);
  }
  await writer.finish();
  return "with-agent";
}
