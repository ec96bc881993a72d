import { elapsed, minute } from "../domain/instants.ts";
import { audited } from "./audit.ts";
import { type Counters, failuresBeforeLock, lockedUntil, withSuccess } from "./counters.ts";
import { failedCheck } from "./failed-check.ts";
import { type IdentityState, identityKeys, type Proof, type TwoStepAsked } from "./identity-state.ts";
import type { Checked, ProvingScope } from "./proving.ts";
import { type ProvingRoom, readIdentity } from "./proving-room.ts";
import type { Recorded } from "./recorded.ts";
import { authenticatorCounts } from "./risk.ts";
import { isSpraying } from "./spraying.ts";
import { standing } from "./standing.ts";

/** Remembers what the wallet core said about a code, for as long as one submission may be decided again. */
export type AuthenticatorMemory = Map<string, { at: string; accepted: Promise<boolean> }>;

const memoryLivesMs = 2 * minute;

/**
 * Checks a code of the bound authenticator, as a second method only. The wallet core takes each code once; a decision that
 * has to be made again, because the account moved meanwhile, uses what it said the first time.
 */
export async function checkAuthenticator(
  room: ProvingRoom,
  scope: ProvingScope,
  memory: AuthenticatorMemory,
  code: string,
): Promise<Recorded<Checked>> {
  const { reading, state, host } = await readIdentity(room.store, scope.conversation);
  const now = room.now();
  const held = standing(state, host, now);
  const line = (outcome: string) =>
    audited({
      at: now,
      act: "authenticator.check",
      outcome,
      conversation: scope.conversation,
      account: state?.subject.account,
    });
  const unchecked = (result: Checked): Recorded<Checked> => ({
    result,
    change: { expect: reading.expect, append: [line(result.outcome)] },
  });
  if (!state || !held.customer || held.proofs.length === 0) return unchecked({ outcome: "nobody" });
  const { subject } = state;
  const shared = await reading.get<Counters>(identityKeys.counters(subject.account));
  const until = lockedUntil(shared, now);
  if (until) return unchecked({ outcome: "locked", until });
  if (await isSpraying(room.store, room.secrets.faceOf(`source:${scope.source}`)))
    return unchecked({ outcome: "busy" });
  const accepted = await remembered(
    room,
    memory,
    `${scope.conversation}:${state.lastUsedAt}:${code}`,
    held.customer,
    code,
  );
  if (!accepted) {
    const failed = await failedCheck(room, scope, reading, subject, "authenticator");
    const counted = failed.change.put?.[identityKeys.counters(subject.account)] as Counters;
    const sum = Object.values(counted.failures).reduce((total, count) => total + count, 0);
    const locked = lockedUntil(counted, now);
    const result: Checked = locked
      ? { outcome: "locked", until: locked }
      : { outcome: "wrong", triesLeft: failuresBeforeLock - sum };
    const append = [line(result.outcome), ...(failed.change.append ?? [])];
    return { result, change: { ...failed.change, expect: reading.expect, append } };
  }
  const asked = await reading.get<TwoStepAsked>(identityKeys.twoStep(held.customer));
  const proof: Proof = { method: "authenticator", at: now, countsTowardsStrong: authenticatorCounts(asked, now) };
  const next: IdentityState = {
    ...state,
    proofs: [...held.proofs.filter(({ method }) => method !== "authenticator"), proof],
    lastUsedAt: now,
  };
  const face = await reading.get<Counters>(identityKeys.counters(subject.face));
  return {
    result: { outcome: "right" },
    change: {
      expect: reading.expect,
      put: {
        [identityKeys.counters(subject.face)]: withSuccess(face, "authenticator"),
        [identityKeys.counters(subject.account)]: withSuccess(shared, "authenticator"),
        [identityKeys.identity(scope.conversation)]: next,
      },
      append: [line("right")],
    },
  };
}

function remembered(
  room: ProvingRoom,
  memory: AuthenticatorMemory,
  submission: string,
  customer: string,
  code: string,
): Promise<boolean> {
  const now = room.now();
  for (const [key, { at }] of memory) if (elapsed(at, now) >= memoryLivesMs) memory.delete(key);
  const key = room.secrets.faceOf(`authenticator:${submission}`);
  const known = memory.get(key);
  if (known) return known.accepted;
  const accepted = room.wallet.checkAuthenticator(customer, code);
  memory.set(key, { at: now, accepted });
  accepted.catch(() => memory.delete(key));
  return accepted;
}
