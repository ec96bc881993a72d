import type { Now } from "../domain/ids.ts";
import { elapsed, minute } from "../domain/instants.ts";
import type { Store } from "../domain/store.ts";
import type { Gateway } from "./gateway.ts";
import { identityKeys } from "./identity-state.ts";
import type { PendingWrite } from "./pending-write.ts";

/** Writes of agents and of "not me" links: a call is over long before this, and after a restart at once. */
const others = /^(?:approval|desk|not-me):/;
const callOverMs = 2 * minute;
/** A dialog asks for its own writes; after ten minutes it has left them to a person. */
const dialogOverMs = 15 * minute;
const prefix = identityKeys.pendingWrite("");

/** Asks what became of writes whose caller is gone, so that the notices they owe go out whatever died in between. security.md R16. */
export async function settleLeft(
  { store, gateway, now }: { store: Pick<Store, "parts">; gateway: Pick<Gateway, "settle">; now: Now },
  { atStart = false } = {},
): Promise<void> {
  const [file = "", part = ""] = prefix.split("#");
  for (const [name, { value }] of await store.parts<PendingWrite>(file, part)) {
    if (!value) continue;
    const key = name.slice(prefix.length);
    const isOver = others.test(key)
      ? atStart || elapsed(value.at, now()) >= callOverMs
      : elapsed(value.at, now()) >= dialogOverMs;
    if (isOver) await gateway.settle(key);
  }
}
