import { conversationKeys, type Owner } from "../domain/conversation.ts";
import type { Now } from "../domain/ids.ts";
import type { Message } from "../domain/message.ts";
import type { OutboxItem, Store } from "../domain/store.ts";

/** "gone": it will never be delivered and nobody needs to wait for it; a number: try again after so many milliseconds. */
export type Delivery = "delivered" | "gone" | { retryAfterMs?: number };

/** Sends one item of its route; a rejection counts as "try again". */
export type Deliverer = (item: OutboxItem) => Promise<Delivery>;

export interface OutboxRunner {
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Waits between tries of one item, ever longer; a mail server that wants to be asked again after some minutes is, while a code still lives. */
const retryMs = [1_000, 3_000, 10_000, 30_000, 60_000, 60_000, 60_000, 300_000];

const nextTryMs = ({ attempts }: OutboxItem): number => retryMs[Math.min(attempts, retryMs.length) - 1]!;

/** Delivers what is in the outbox: in order within a route and conversation, side by side otherwise; what fails is tried again, also after a restart. */
export async function startOutboxRunner({
  store,
  now,
  routes,
  untold,
  log,
}: {
  store: Store;
  now: Now;
  routes: ReadonlyMap<string, Deliverer>;
  /** The line by which the desk learns that the customer never got this; undefined for what nobody reads there. */
  untold?: (item: OutboxItem, how: "cancelled" | "expired") => Message | undefined;
  log: (fields: Record<string, unknown>, event: string) => void;
}): Promise<OutboxRunner> {
  const lines = new Map<string, OutboxItem[]>();
  /** Sent, or given up, and not yet taken out of the store: only that is tried again. */
  const settled = new Map<string, string>();
  const working = new Set<Promise<void>>();
  const sleepers = new Set<NodeJS.Timeout>();
  let stopped = false;

  function add(item: OutboxItem): void {
    const name = `${item.route} ${item.conversation ?? item.id}`;
    const line = lines.get(name);
    if (line) {
      line.push(item);
      return;
    }
    lines.set(name, [item]);
    const work = workLine(name).finally(() => working.delete(work));
    working.add(work);
  }

  async function workLine(name: string): Promise<void> {
    const line = lines.get(name)!;
    while (line.length > 0 && !stopped) {
      const item = line[0]!;
      const waitMs = await tryOne(item).catch((error: unknown) => unstored(item, error));
      if (waitMs === undefined) line.shift();
      else return sleep(name, waitMs);
    }
    lines.delete(name);
  }

  /** A full disk, or a conversation whose file is damaged, holds up what is said there and nothing else. */
  function unstored(item: OutboxItem, error: unknown): number {
    log(
      { item: item.id, route: item.route, error: error instanceof Error ? error.message : "unknown" },
      "outbox.not-stored",
    );
    item.attempts += 1;
    return nextTryMs(item);
  }

  function sleep(name: string, ms: number): void {
    const timer = setTimeout(() => {
      sleepers.delete(timer);
      const work = workLine(name).finally(() => working.delete(work));
      working.add(work);
    }, ms);
    timer.unref();
    sleepers.add(timer);
  }

  /** How long to wait before the item is tried again; undefined when it is settled. */
  async function tryOne(item: OutboxItem): Promise<number | undefined> {
    const how = settled.get(item.id);
    if (how !== undefined) return done(item, how);
    const early = Date.parse(item.notBefore) - Date.parse(now());
    if (early > 0) return early;
    if (item.expiresAt !== undefined && item.expiresAt <= now()) return done(item, "expired");
    if (await overtaken(item)) return done(item, "cancelled");
    let delivery: Delivery;
    try {
      const deliver = routes.get(item.route);
      if (!deliver) return done(item, "no-route");
      delivery = await deliver(item);
    } catch (error) {
      log(
        { item: item.id, route: item.route, error: error instanceof Error ? error.message : "unknown" },
        "outbox.failed",
      );
      delivery = {};
    }
    if (delivery === "delivered" || delivery === "gone") return done(item, delivery);
    item.attempts += 1;
    const waitMs = delivery.retryAfterMs ?? nextTryMs(item);
    item.notBefore = new Date(Date.parse(now()) + waitMs).toISOString();
    await store.commit({ outboxRetry: [{ id: item.id, attempts: item.attempts, notBefore: item.notBefore }] });
    return waitMs;
  }

  /** The bot's word is not sent once somebody else speaks. */
  async function overtaken(item: OutboxItem): Promise<boolean> {
    if (item.epoch === undefined || item.conversation === undefined) return false;
    const { value: owner } = await store.read<Owner>(conversationKeys.owner(item.conversation));
    if (!owner || owner.epoch === item.epoch) return false;
    // The turn that said it went on to hand the conversation over: nobody else has spoken yet.
    return owner.owner === "agent" || owner.epoch !== item.epoch + 1;
  }

  async function done(item: OutboxItem, how: string): Promise<undefined> {
    settled.set(item.id, how);
    const line = how === "cancelled" || how === "expired" ? untold?.(item, how) : undefined;
    const stream = item.conversation && conversationKeys.transcript(item.conversation);
    await store.commit({ outboxDone: [item.id], ...(line && stream ? { append: [{ stream, entry: line }] } : {}) });
    settled.delete(item.id);
    if (how !== "delivered") log({ item: item.id, route: item.route, how }, "outbox.dropped");
    return undefined;
  }

  const unwatch = store.watch(({ outbox }) => {
    if (!stopped) for (const item of outbox) add({ ...item });
  });
  for (const item of await store.outbox()) add({ ...item });

  return {
    async idle() {
      while (working.size > 0) await Promise.all(working);
    },
    async stop() {
      stopped = true;
      unwatch();
      for (const timer of sleepers) clearTimeout(timer);
      await Promise.allSettled(working);
    },
  };
}
