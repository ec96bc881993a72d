import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import { onTrail } from "../handoff/desk-trail.ts";
import { type Accounts, type AgentAccount, type SignedInAgent, signedInAs } from "./agent-account.ts";
import { countTry, createTriesMemory } from "./sign-in-tries.ts";
import { createStoredTries } from "./stored-tries.ts";

/** The time step whose code it is, later than `usedStep`; undefined when none. RFC 6238. */
export type MatchTotp = (secret: string, code: string, at: string, usedStep: number | undefined) => number | undefined;

export interface SignInDeps {
  store: Store;
  agents: Accounts;
  /** With it every account needs a code as well; without, none does (sandbox wallet only). */
  matchTotp?: MatchTotp;
  now: Now;
}

export type SignedIn = { agent: SignedInAgent } | "failed" | "code-required" | { locked: { waitSeconds: number } };

/** Wrong tries from one address, at whatever names. */
const triesPerAddress = 30;
const stepKey = (user: string) => `agent/${user}#totp`;

/** Checks who signs in. Names that do not exist cost the same time and lock in the same way. */
export function createSignIn({ store, agents, matchTotp, now }: SignInDeps) {
  const nobody = hash(randomBytes(16));
  const known = createStoredTries(store);
  const unknown = createTriesMemory({ atMost: 10_000 });
  const addresses = createTriesMemory({ atMost: 10_000 });

  async function codeIsRight(account: AgentAccount, code: string): Promise<boolean> {
    const { value: used, version } = await store.read<{ step: number }>(stepKey(account.user));
    const step = account.totpSecret && matchTotp?.(account.totpSecret, code, now(), used?.step);
    if (typeof step !== "number") return false;
    const change = { expect: { [stepKey(account.user)]: version }, put: { [stepKey(account.user)]: { step } } };
    return (await store.commit(change)) === "done";
  }

  return async function signIn(
    given: { user: string; password: string; code?: string },
    address: string,
  ): Promise<SignedIn> {
    const account = agents().find(({ user, passwordHash }) => user === given.user && passwordHash !== undefined);
    const fromAddress = await countTry(addresses, address, { now, free: triesPerAddress });
    if (fromAddress !== "free") return { locked: fromAddress };
    const tries = account ? known : unknown;
    const free = await countTry(tries, given.user, { now });
    if (free !== "free") return { locked: free };
    const right = await verify(account?.passwordHash ?? (await nobody), given.password);
    if (!account || !right) return "failed";
    if (matchTotp && given.code === undefined) return "code-required";
    if (matchTotp && !(await codeIsRight(account, given.code ?? ""))) return "failed";
    await tries.change(given.user, () => undefined);
    await addresses.change(address, () => undefined);
    await store.commit({
      append: [onTrail({ at: now(), act: "desk.sign-in", outcome: "signed-in", agent: account.user })],
    });
    return { agent: signedInAs(account) };
  };
}
