import type { Store } from "../domain/store.ts";
import type { Tries, TriesStore } from "./sign-in-tries.ts";

const contendedTries = 200;
const keyOf = (user: string) => `agent/${user}#tries`;

/** Tries at the accounts there are, in the store: a restart forgives nothing. */
export function createStoredTries(store: Store): TriesStore {
  return {
    async change(user, to) {
      for (let tries = 0; tries < contendedTries; tries += 1) {
        const { value, version } = await store.read<Tries>(keyOf(user));
        const next = to(value) ?? null;
        const outcome = await store.commit({ expect: { [keyOf(user)]: version }, put: { [keyOf(user)]: next } });
        if (outcome === "done") return;
      }
      throw new Error("stored-tries: stayed contended");
    },
  };
}
