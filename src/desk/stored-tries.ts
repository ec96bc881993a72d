import type { Store } from "../domain/store.ts";
import { untilStored } from "../domain/until-stored.ts";
import type { Tries, TriesStore } from "./sign-in-tries.ts";

const keyOf = (user: string) => `agent/${user}#tries`;

/** Tries at the accounts there are, in the store: a restart forgives nothing. */
export function createStoredTries(store: Store): TriesStore {
  return {
    change: (user, to) =>
      untilStored("stored-tries: the account", async () => {
        const { value, version } = await store.read<Tries>(keyOf(user));
        const next = to(value) ?? null;
        const outcome = await store.commit({ expect: { [keyOf(user)]: version }, put: { [keyOf(user)]: next } });
        return outcome === "done" ? undefined : "contended";
      }),
  };
}
