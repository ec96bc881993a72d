import type { Store } from "../domain/store.ts";
import { identityKeys } from "../identity/identity-state.ts";
import { type Chained, verifyChain } from "../store/chain.ts";

export interface TrailVerdict {
  entries: number;
  /** "<number>:<hash>" of the newest entry. Kept elsewhere, it proves later that nothing before it was rewritten by someone who has the keys. */
  head: string;
  verdict: "intact" | { brokenAt: number };
}

/** Whether the audit trail is whole: every line from the first on, unchanged and in order. Lines taken off its end show at the next one, or at once by `holds`: a head it once had. */
export async function verifyTrail(store: Pick<Store, "tail">, holds?: string): Promise<TrailVerdict> {
  const entries = await store.tail<Chained<unknown>>(identityKeys.trail, 0, Number.MAX_SAFE_INTEGER);
  const newest = entries.at(-1);
  const head = `${newest?.seq ?? 0}:${newest?.entry.hash ?? ""}`;
  const told = (verdict: TrailVerdict["verdict"]) => ({ entries: entries.length, head, verdict });
  if (entries.length > 0 && entries[0]!.seq !== 1) return told({ brokenAt: 1 });
  const chain = verifyChain(entries);
  if (chain !== "intact") return told(chain);
  if (holds === undefined) return told("intact");
  const [seq, hash] = holds.split(":");
  const held = entries.find((entry) => String(entry.seq) === seq);
  return told(held?.entry.hash === hash ? "intact" : { brokenAt: Number(seq) });
}
