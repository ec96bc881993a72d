import type { CustomerProfile, RiskSignals } from "../wallet/wallet.ts";
import type { Proof, TwoStepAsked } from "./identity-state.ts";
import type { Level } from "./levels.ts";
import type { OpenMethod } from "./proving.ts";
import { authenticatorCounts, contactFor, countsTowardsStrong, isYoungBesideOlder, kindOf } from "./risk.ts";
import { hasSettledCode, levelsOf } from "./standing.ts";

/** Methods that bring a customer who holds `proofs` nearer to one of the wanted levels; none when no way leads there. */
export function openMethods(
  wanted: readonly Level[],
  {
    profile,
    signals,
    proofs,
    twoStep,
    now,
  }: {
    profile: CustomerProfile;
    signals: RiskSignals | "dead";
    proofs: Proof[];
    twoStep?: TwoStepAsked;
    now: string;
  },
): OpenMethod[] {
  const candidates = [
    ...codes(profile, signals, now),
    ...authenticator(profile, proofs, authenticatorCounts(twoStep, now)),
  ].filter(({ proof }) => !proofs.some((held) => held.method === proof.method));
  const reaches = (with_: Proof[]) => levelsOf(with_, true).some((level) => wanted.includes(level));
  if (!reaches([...proofs, ...candidates.map(({ proof }) => proof)])) return [];
  // To a young contact that was not typed a code goes only once an older one has vouched for it.
  const isOpen = ({ proof }: Candidate) => !proof.young || hasSettledCode(proofs);
  const later = candidates.filter((candidate) => !isOpen(candidate)).map(({ proof }) => proof);
  return candidates
    .filter(isOpen)
    .filter(
      ({ proof }) => reaches([...proofs, proof, ...later]) || (wanted.includes("strong") && proof.countsTowardsStrong),
    )
    .map(({ open }) => open);
}

interface Candidate {
  open: OpenMethod;
  proof: Proof;
}

const codes = (profile: CustomerProfile, signals: RiskSignals | "dead", now: string): Candidate[] =>
  (["sms", "email"] as const).flatMap((method) => {
    const contact = contactFor(profile, kindOf(method));
    if (!contact) return [];
    const counts = countsTowardsStrong(contact, signals, now);
    const young = isYoungBesideOlder(profile, contact, now);
    return [
      {
        open: { method, masked: contact.masked },
        proof: { method, at: now, contactId: contact.id, countsTowardsStrong: counts, ...(young ? { young } : {}) },
      },
    ];
  });

/** An authenticator is offered as a second method only: before a code is proved, nobody may try codes on it. */
const authenticator = (profile: CustomerProfile, proofs: Proof[], counts: boolean): Candidate[] =>
  profile.authenticator && proofs.length > 0
    ? [{ open: { method: "authenticator" }, proof: { method: "authenticator", at: "", countsTowardsStrong: counts } }]
    : [];
