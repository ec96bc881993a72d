import { z } from "zod";
import type { Now } from "../../domain/ids.ts";

/** Where Azure Bot Service publishes the keys that sign what it sends to bots. */
export const signingKeysUrl = "https://login.botframework.com/v1/.well-known/keys";

const keptMs = 24 * 3_600_000;
/** A key that is not there is looked for again no sooner than this, so that made-up names cost nothing. */
const againAfterMs = 60_000;
const timeoutMs = 5_000;
const longestAnswer = 1_000_000;

const keySet = z.object({
  keys: z
    .array(
      z.looseObject({ kid: z.string().min(1), kty: z.literal("RSA"), endorsements: z.array(z.string()).optional() }),
    )
    .min(1)
    .max(100),
});
export type SigningKey = z.infer<typeof keySet>["keys"][number];

export interface SigningKeys {
  /** The key of that name; one refresh when it is not known yet. Rejects only when no keys were ever had. */
  find(kid: string): Promise<SigningKey | undefined>;
  /** All keys, as published. */
  all(): Promise<{ keys: SigningKey[] }>;
}

/** Keeps the keys for 24 h; a refresh that fails keeps the old ones, and there is one at a time. security.md R36. */
export function createSigningKeys({
  now,
  fetch = globalThis.fetch,
}: {
  now: Now;
  fetch?: typeof globalThis.fetch;
}): SigningKeys {
  let known: { keys: SigningKey[]; at: number } | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;

  async function load(): Promise<void> {
    const answer = await fetch(signingKeysUrl, { signal: AbortSignal.timeout(timeoutMs), redirect: "error" });
    if (!answer.ok) throw new Error(`signing keys: status ${answer.status}`);
    const text = await answer.text();
    if (text.length > longestAnswer) throw new Error("signing keys: the answer is too long");
    known = { ...keySet.parse(JSON.parse(text)), at: Date.parse(now()) };
  }

  async function refresh(): Promise<void> {
    const at = Date.parse(now());
    if (known && at - triedAt < againAfterMs) return;
    underWay ??= load().finally(() => {
      underWay = undefined;
    });
    triedAt = at;
    await underWay.catch((error: unknown) => {
      if (!known) throw error;
    });
  }

  async function current(): Promise<{ keys: SigningKey[] }> {
    if (!known || Date.parse(now()) - known.at > keptMs) await refresh();
    return { keys: known?.keys ?? [] };
  }

  return {
    all: current,
    async find(kid) {
      const byName = ({ keys }: { keys: SigningKey[] }) => keys.find((key) => key.kid === kid);
      const found = byName(await current());
      if (found) return found;
      await refresh();
      return byName(await current());
    },
  };
}
