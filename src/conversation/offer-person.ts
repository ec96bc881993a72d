import { makeOffer } from "./make-offer.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Offers a person with two buttons; what was asked before stays answerable. */
export function offerPerson(
  deps: TurnDeps,
  writer: TurnWriter,
  phrase: string,
  labels: { yes: string; no: string } = { yes: "person", no: "go-on-here" },
): void {
  makeOffer(deps, writer, phrase, [
    { id: "yes", label: labels.yes, act: "person" },
    { id: "no", label: labels.no, act: "resume" },
  ]);
}
