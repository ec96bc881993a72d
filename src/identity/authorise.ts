import { Fault } from "../domain/fault.ts";
import { elapsed } from "../domain/instants.ts";
import type { Change } from "../domain/store.ts";
import type { CustomerId } from "../wallet/wallet.ts";
import { audited } from "./audit.ts";
import { type Freezes, mayFreeze, withFreeze } from "./freeze-budget.ts";
import type { Acting, Operation } from "./gateway.ts";
import type { GatewayRoom } from "./gateway-room.ts";
import { type HostSession, type IdentityState, identityKeys, type Recovery } from "./identity-state.ts";
import { type Level, NeedsProof } from "./levels.ts";
import { ruleOf } from "./policy.ts";
import { readIdentity } from "./proving-room.ts";
import { absoluteMs, type Standing, standing } from "./standing.ts";

/** Repeats of a decision because verified state moved under it, before it counts as a fault. */
const contendedTries = 50;

/** What a call is allowed on. */
export interface Authorised {
  customer: CustomerId;
  standing: Standing;
}

/** What the stored state says to an operation, with the change that records the decision. */
interface Decision {
  verdict: { authorised: Authorised } | { wanted: Level[] };
  change: Change;
}

/**
 * Decides on the live grants, and stores the decision and the audit line in one record before anything is sent.
 * Rejects with NeedsProof when refused; with a Fault, and nothing done, when the line could not be written.
 */
export async function authorise(
  room: GatewayRoom,
  acting: Acting,
  operation: Operation,
  write?: { key: string; put: (authorised: Authorised) => Promise<Change["put"]> },
): Promise<Authorised> {
  for (let tries = 0; tries < contendedTries; tries += 1) {
    const { verdict, change } = await decide(room, acting, operation, write?.key);
    const put = "authorised" in verdict ? { ...change.put, ...(await write?.put(verdict.authorised)) } : {};
    if (!(await stored(room, operation, { ...change, put }))) continue;
    if ("wanted" in verdict) throw new NeedsProof(verdict.wanted);
    return verdict.authorised;
  }
  throw new Fault("audit-failed", `${operation}: verified state stayed contended`);
}

/** What is still wanted. A refusal is on the trail before it is told; what is allowed leaves its line when it is done. */
export async function wantedFor(
  room: GatewayRoom,
  acting: Acting,
  operation: Operation,
): Promise<"allowed" | { wanted: Level[] }> {
  for (let tries = 0; tries < contendedTries; tries += 1) {
    const { verdict, change } = await decide(room, acting, operation);
    if ("authorised" in verdict) return "allowed";
    if (await stored(room, operation, change)) return verdict;
  }
  throw new Fault("audit-failed", `${operation}: verified state stayed contended`);
}

async function stored({ store }: GatewayRoom, operation: Operation, change: Change): Promise<boolean> {
  const outcome = await store.commit(change).catch((cause: unknown) => {
    throw new Fault("audit-failed", operation, { cause });
  });
  return outcome === "done";
}

async function decide(
  room: GatewayRoom,
  { conversation, byAgent }: Acting,
  operation: Operation,
  key?: string,
): Promise<Decision> {
  const { reading, state, host } = await readIdentity(room.store, conversation);
  const now = room.now();
  const rule = ruleOf(operation);
  const held = standing(state, host, now);
  const recovery = await reading.get<Recovery>(identityKeys.recovery(conversation));
  const follows =
    rule.followsRecovery && recovery && elapsed(recovery.at, now) < absoluteMs ? recovery.customer : undefined;
  const byLevel = held.levels.some((level) => rule.levels.includes(level)) ? held.customer : undefined;
  const customer = byLevel ?? follows;
  const freezes =
    customer && operation === "freeze" ? await reading.get<Freezes>(identityKeys.freezes(customer)) : undefined;
  const overBudget = operation === "freeze" && !mayFreeze(freezes, held.levels, now, key);
  // What two agents must approve runs through an approval only: no level would do by itself.
  const levels =
    rule.fourEyes && byLevel
      ? []
      : [...rule.levels].filter((level) => !overBudget || level === "possession" || level === "strong");
  const allowed = customer !== undefined && !rule.fourEyes && !overBudget;
  const line = audited({
    at: now,
    act: `wallet.${operation}`,
    outcome: allowed ? "allowed" : "refused",
    conversation,
    account: customer ?? held.customer,
    detail: { levels: held.levels, ...(key ? { key } : {}) },
  });
  const change: Change = { expect: reading.expect, append: [line], put: {} };
  if (!allowed) return { verdict: { wanted: levels }, change };
  if (byLevel && !rule.poll && !byAgent)
    change.put![identityKeys.identity(conversation)] = used(held, state, host, now);
  if (operation === "freeze" && key) {
    change.put![identityKeys.freezes(customer)] = withFreeze(freezes, held.levels, now, key);
  }
  return { verdict: { authorised: { customer, standing: held } }, change };
}

/** The verified state with the use of what is live in it noted. */
function used(held: Standing, state: IdentityState | undefined, host: HostSession | undefined, now: string) {
  const hostIdentity = host && held.levels.includes("session") ? { ...host, lastUsedAt: now } : host;
  return { ...state, hostIdentity, ...(held.proofs.length > 0 ? { lastUsedAt: now } : {}) };
}
