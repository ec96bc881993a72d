import type { Now } from "../../domain/ids.ts";

/** At most this many buckets are remembered; the one unused for longest is forgotten first. */
const remembered = 50_000;

export interface RateLimit {
  /** Takes one; answers the seconds to wait when there is none left. */
  take(key: string): "ok" | { waitSeconds: number };
}

/** Token buckets by key: `burst` at once, refilled with `perMinute`. */
export function createRateLimit({ perMinute, burst, now }: { perMinute: number; burst: number; now: Now }): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const perMs = perMinute / 60_000;
  return {
    take(key) {
      const at = Date.parse(now());
      const before = buckets.get(key) ?? { left: burst, at };
      const left = Math.min(burst, before.left + Math.max(0, at - before.at) * perMs);
      buckets.delete(key);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
      if (buckets.size > remembered) buckets.delete(buckets.keys().next().value as string);
      return left >= 1 ? "ok" : { waitSeconds: Math.max(1, Math.ceil((1 - left) / perMs / 1000)) };
    },
  };
}

/** What one client counts as: an IPv4 address, or the /64 an IPv6 one lies in (a host is given all of it). */
export function addressKey(address: string | undefined): string {
  if (!address) return "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const start = head ? head.split(":") : [];
  const end = tail ? tail.split(":") : [];
  const groups =
    tail === undefined ? start : [...start, ...Array(Math.max(0, 8 - start.length - end.length)).fill("0"), ...end];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
