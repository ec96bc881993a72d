import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { type AcceptDeps, accept } from "../../../src/conversation/accept.ts";
import { acceptEvent } from "../../../src/conversation/accept-event.ts";
import { placeOf } from "../../../src/conversation/dedupe-shelf.ts";
import type { Change } from "../../../src/domain/store.ts";
import { meta, now, openAccepting } from "../../support/accepting.ts";

async function openDesk() {
  const { store, deps } = await openAccepting();
  const written: Change[] = [];
  deps.store = {
    ...store,
    commit(change) {
      written.push(change);
      return store.commit(change);
    },
  };
  return { store, deps, written };
}

describe("dedupe keys", () => {
  it("make no message dearer than the one before it", async () => {
    const { deps, written } = await openDesk();
    const costs: number[] = [];
    for (let sent = 0; sent < 1_500; sent += 1) {
      written.length = 0;
      await accept(deps, meta, { text: "好", dedupeKey: `${sent}`.padEnd(200, "x") });
      costs.push(JSON.stringify(written[0]).length);
    }
    expect(Math.max(...costs.slice(-100))).toBeLessThan(5_000);
  });

  it("still tell every repeat from 48 hours, among many", async () => {
    const { deps } = await openDesk();
    const first = [];
    for (let sent = 0; sent < 600; sent += 1)
      first.push(await accept(deps, meta, { text: "好", dedupeKey: `k${sent}` }));
    for (let sent = 0; sent < 600; sent += 1) {
      const again = await accept(deps, meta, { text: "好", dedupeKey: `k${sent}` });
      expect(again).toEqual({ outcome: "repeated", messageId: first[sent]?.messageId });
    }
  });

  it("of an older data directory, kept by their names, are still known", async () => {
    const { store, deps } = await openDesk();
    const { shelf, name } = placeOf(meta.id, "message", "k");
    await store.commit({ put: { [shelf]: { [name]: { messageId: "earlier", hash: "", at: now() } } } });
    const again = await accept(deps, meta, { text: "好", dedupeKey: "k" });
    expect(again).toEqual({ outcome: "repeated", messageId: "earlier" });
  });

  it("of a client never stand for an event of ours", async () => {
    const { store, deps } = await openDesk();
    await accept(deps, meta, { text: "好", dedupeKey: "event:effect.settled:run!" });
    const settled = await acceptEvent({ store, now, newId: deps.newId }, meta.id, {
      name: "effect.settled",
      key: "run!",
    });
    expect(settled).toBe("accepted");
  });

  it("keep no hash of a text in which a secret stood", async () => {
    const { deps, written } = await openDesk();
    const shield: AcceptDeps["shield"] = () => ({ text: "••••••", masked: true, found: [], earlier: [] });
    await accept({ ...deps, shield }, meta, { text: "482913", dedupeKey: "k" });
    const hash = createHash("sha256")
      .update(JSON.stringify(["482913", null]))
      .digest("base64url");
    expect(JSON.stringify(written.map(({ put }) => put))).not.toContain(hash);
  });

  it("keep nothing of what a client called its message", async () => {
    const { deps, written } = await openDesk();
    await accept(deps, meta, { text: "好", dedupeKey: "4111111111111111" });
    expect(JSON.stringify(written.map(({ put }) => put))).not.toContain("4111111111111111");
  });
});
