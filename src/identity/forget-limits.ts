import type { Now } from "../domain/ids.ts";
import { after, hour } from "../domain/instants.ts";
import type { Store } from "../domain/store.ts";
import { forgottenSprays } from "./spraying.ts";

const own = ["counters", "sends", "freezes", "two-step", "replaced", "challenge/", "delivery/"];

/** Clears challenges, counters, locks and send limits of everybody: what the sandbox's reset does here. Conversations stay. */
export async function forgetLimits({ store, now }: { store: Store; now: Now }): Promise<void> {
  for (const account of await store.ids("account")) {
    const parts = await Promise.all(own.map((prefix) => store.parts(`account/${account}`, prefix)));
    const put = Object.fromEntries(parts.flatMap((known) => [...known.keys()]).map((key) => [key, null]));
    if (Object.keys(put).length > 0) await store.commit({ put });
  }
  await store.commit(await forgottenSprays(store, now()));
  const sources = (await store.ids("sends")).map((id) => `sends/${id}#codes`);
  const counts = await Promise.all(sources.map(async (key) => [key, await store.count(key)] as const));
  const expiresAt = after(now(), hour);
  await store.commit({ add: Object.fromEntries(counts.map(([key, count]) => [key, { by: -count, expiresAt }])) });
}
