import { elapsed, minute } from "../domain/instants.ts";
import type { CustomerId } from "../wallet/wallet.ts";
import type { HostSession, IdentityState, Proof } from "./identity-state.ts";
import type { Level } from "./levels.ts";

/** Verified state ends after this without use, and after this in any case. security.md R19. */
export const idleMs = 15 * minute;
export const absoluteMs = 60 * minute;

/** What a conversation holds right now. `customer` is absent while no level is held. */
export interface Standing {
  customer?: CustomerId;
  levels: Level[];
  /** The live proofs behind the levels. */
  proofs: Proof[];
}

const fresh = (from: string, now: string, limitMs: number) => {
  const age = elapsed(from, now);
  return age >= 0 && age < limitMs;
};

/** Whether a code to an old enough contact is among these: it is good by itself, and vouches for a young contact. */
export const hasSettledCode = (proofs: Proof[]): boolean =>
  proofs.some(({ method, young }) => (method === "sms" || method === "email") && !young);

/** Levels that these proofs amount to. Two methods that count, at least one of them a code, make `strong`; so does a person's proofing. */
export function levelsOf(proofs: Proof[], questionsHold: boolean): Level[] {
  const levels: Level[] = [];
  if (hasSettledCode(proofs)) {
    if (proofs.some((proof) => proof.method === "email")) levels.push("email");
    if (proofs.some((proof) => proof.method === "sms")) levels.push("possession");
  } else if (proofs.some(({ young }) => young)) levels.push("young");
  const counting = new Set(proofs.filter((proof) => proof.countsTowardsStrong).map((proof) => proof.method));
  const codes = counting.has("sms") || counting.has("email");
  if (counting.has("person") || (codes && counting.size >= 2 && questionsHold)) levels.push("strong");
  return levels;
}

/** Reads the live levels out of what is stored. A required question that is not answered keeps `strong` back; an answer never gives a level. */
export function standing(state: IdentityState | undefined, host: HostSession | undefined, now: string): Standing {
  const hostLives =
    host !== undefined && fresh(host.at, now, absoluteMs) && fresh(host.lastUsedAt ?? host.at, now, idleMs)
      ? host
      : undefined;
  const sameCustomer = !hostLives || !state?.subject.customer || hostLives.customer === state.subject.customer;
  const idle = !state || !fresh(state.lastUsedAt, now, idleMs);
  const proofs =
    state?.subject.customer && !idle && sameCustomer
      ? state.proofs.filter((proof) => fresh(proof.at, now, absoluteMs))
      : [];
  const passed = state?.question?.passedAt;
  const questionsHold = !state?.question?.required || (passed !== undefined && fresh(passed, now, absoluteMs));
  const levels = levelsOf(proofs, questionsHold);
  const customer = proofs.length > 0 ? state?.subject.customer : hostLives?.customer;
  return { customer, levels: hostLives ? ["session", ...levels] : levels, proofs };
}
