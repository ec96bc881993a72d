import { askWith } from "../dialog/prompt.ts";
import type { Run } from "../dialog/run.ts";
import type { Language } from "../domain/language.ts";
import type { InboundEvent } from "../domain/message.ts";
import type { UndeliveredEvent } from "../identity/undelivered.ts";
import { createHost } from "./dialog-turn.ts";
import { isProving } from "./shield.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** A code did not reach the customer's own contact: told while that code is being asked for, with the ways that are left. */
export function tellUndelivered(
  deps: TurnDeps,
  writer: TurnWriter,
  event: InboundEvent,
  run: Run | undefined,
): "undelivered" | "undelivered-late" {
  if (!run || !isProving(run) || run.pending?.kind !== "secret") return "undelivered-late";
  const told = event.value as UndeliveredEvent;
  const place = placeOf(deps, told, writer.state.language);
  const elsewhere = run.pending.choices.some(({ id }) => id === "other-way") ? "" : "-person";
  const key = told.why === "late" ? "undelivered-late" : `undelivered-refused${elsewhere}`;
  const words = deps.phrases.render("common", key, { place }, writer.state.language);
  askWith(words, run.pending, createHost(deps, writer));
  return "undelivered";
}

/** The same for the desk, where a person has the conversation or is waited for. */
export function tellDeskUndelivered(deps: TurnDeps, writer: TurnWriter, event: InboundEvent): void {
  const told = event.value as UndeliveredEvent;
  writer.tellDesk((language) => {
    const place = placeOf(deps, told, language);
    return deps.phrases.render("common", `desk-undelivered-${told.why}`, { place }, language).join(" ");
  });
}

const placeOf = ({ phrases }: TurnDeps, { kind, masked }: UndeliveredEvent, language: Language): string =>
  phrases
    .render("common", masked ? `place-${kind}` : `place-${kind}-registered`, masked ? { masked } : {}, language)
    .join(" ");
