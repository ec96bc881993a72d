import { makeOffer } from "./make-offer.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Offers a person with two buttons; what was asked before stays answerable. */
export function offerPerson(deps: TurnDeps, writer: TurnWriter, phrase: string): void {
  makeOffer(deps, writer, phrase, [
    { id: "yes", label: "person", act: "person" },
    { id: "no", label: "go-on-here", act: "resume" },
  ]);
}
