import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import express from "express";
import { newCaseNumber, newId } from "../../../src/domain/ids.ts";
import { day } from "../../../src/domain/instants.ts";
import type { Approval } from "../../../src/identity/approval.ts";
import { createApprovals } from "../../../src/identity/approvals.ts";
import { createNotMe } from "../../../src/identity/not-me.ts";
import { createNotMeRouter } from "../../../src/identity/not-me-router.ts";
import { shippedWords } from "../../support/read-words.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { openRoom, phone } from "./room.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A customer who was told of a freeze, the page behind the links, and the links themselves. */
async function open() {
  const wallet = createFakeWallet([customer("li")]);
  const room = openRoom(wallet);
  await room.prove(phone);
  await room.gateway.write({ conversation: "c1" }, "freeze", { reason: "r" }, "k");
  await room.deliver();
  wallet.effects.clear();
  const links = room.sent.flatMap(({ link }) => link ?? []).map((link) => new URL(link).pathname);
  const notMe = createNotMe({ store: room.store, wallet, secrets: room.secrets, now: room.now, newId, newCaseNumber });
  const words = shippedWords();
  const app = express().use(
    createNotMeRouter({
      notMe,
      words: (key, params, language) => words.phrases.render("identity", key, params, language).join("\n"),
    }),
  );
  const server = app.listen(0);
  closing.push(() => server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const visit = async (path: string, method = "GET") => {
    const response = await fetch(base + path, { method, headers: { "accept-language": "zh" } });
    return { status: response.status, headers: response.headers, page: await response.text() };
  };
  return { wallet, room, links, visit };
}

describe("a not-me link", () => {
  it("shows one button, and looking changes nothing", async () => {
    const { wallet, links, visit } = await open();
    for (let looks = 0; looks < 3; looks += 1) {
      const { status, page, headers } = await visit(links[0]!);
      expect([status, page.match(/<button>/g)?.length]).toEqual([200, 1]);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    expect((await visit(links[0]!, "HEAD")).status).toBe(200);
    expect((await visit(links[0]!)).page).toContain("云雀钱包");
    const mine = await visit(
      /<a href="([^"]+)">是我本人操作/.exec((await visit(links[0]!)).page)?.[1]?.replace("?", `${links[0]}?`) ?? "",
    );
    expect([mine.status, mine.page]).toEqual([200, expect.stringContaining("什么都没有改动")]);
    expect(mine.page).not.toContain("<button>");
    expect((await visit(links[0]!)).page).toContain("<button>");
    expect(wallet.effects.size).toBe(0);
  });

  it("freezes when pressed, signs everybody out, ends the grants, opens a case, tells all contacts, and is then used up", async () => {
    const { wallet, room, links, visit } = await open();
    const before = room.sent.length;
    const { status, page } = await visit(links[0]!, "POST");
    expect([status, page]).toEqual([200, expect.stringContaining("账号已冻结")]);
    expect([...wallet.effects.values()].map(({ operation }) => operation)).toEqual(["freeze", "endSessions"]);
    const lines = (await room.trail()).map(({ act, outcome }) => `${act} ${outcome}`);
    expect(lines.slice(lines.indexOf("not-me.pressed freezing"))).toEqual([
      "not-me.pressed freezing",
      "wallet.freeze allowed",
      "wallet.endSessions allowed",
      "wallet.freeze.settled done",
    ]);
    expect(await room.gateway.allowed({ conversation: "c1" }, "transactions")).toHaveProperty("wanted");
    const [caseId] = await room.store.ids("case");
    expect(page).toContain(caseId);
    await room.deliver();
    expect(room.sent.length - before).toBe(2);
    expect((await visit(links[0]!)).status).toBe(410);
    expect((await visit(links[0]!, "POST")).status).toBe(410);
    expect(wallet.effects.size).toBe(2);
    // The other contact's link is its own.
    expect((await visit(links[1]!)).status).toBe(200);
  });

  it("turns down what waits for a second agent about this customer, and nothing of anybody else's", async () => {
    const { room, wallet, links, visit } = await open();
    wallet.customers.wang = customer("wang");
    const approvals = createApprovals({ store: room.store, wallet, now: room.now, newId });
    const ask = async (about: string) =>
      (await approvals.request({
        ...{ conversation: "c1", operation: "changeContact", by: "mei" },
        params: { contactId: `${about}-phone`, newAddress: "+8613900000009" },
        proofing: { customer: about, caseId: "WL-AAAAAAA1" },
      })) as { id: string };
    const [theirs, others] = [await ask("li"), await ask("wang")];
    await visit(links[0]!, "POST");
    expect((await approvals.waiting()).map(({ id }) => id)).toEqual([others.id]);
    const { paramsHash } = (await approvals.open(theirs.id)) as Approval;
    expect(await approvals.approve(theirs.id, { by: "tom", paramsHash })).toBe("not-found");
    expect((await room.trail()).find(({ act }) => act === "approval.deny")).toMatchObject({
      ...{ outcome: "not-me", account: "li" },
      detail: { approval: theirs.id, operation: "changeContact" },
    });
  });

  it("goes on where it stopped when the wallet core did not answer", async () => {
    const { wallet, room, links, visit } = await open();
    wallet.failNext = "endSessions";
    const first = await visit(links[0]!, "POST");
    expect([first.status, first.page]).toEqual([202, expect.stringContaining("过一会儿再点一次")]);
    const second = await visit(links[0]!, "POST");
    expect(second.status).toBe(200);
    expect([...wallet.effects.values()].map(({ operation }) => operation)).toEqual(["freeze", "endSessions"]);
    expect(await room.store.ids("case")).toHaveLength(1);
  });

  it("freezes once when pressed twenty times at once", async () => {
    const { wallet, room, links, visit } = await open();
    await Promise.all(Array.from({ length: 20 }, () => visit(links[0]!, "POST")));
    expect([...wallet.effects.values()].map(({ operation }) => operation).sort()).toEqual(["endSessions", "freeze"]);
    expect(await room.store.ids("case")).toHaveLength(1);
    expect((await room.store.outbox()).filter(({ route }) => route === "notice")).toHaveLength(2);
  });

  it("ends after seven days, and a guessed one is nothing", async () => {
    const { wallet, room, links, visit } = await open();
    for (const guess of ["/not-me/x", `/not-me/${"A".repeat(22)}`, "/not-me/%3Cscript%3E", "/not-me/__proto__"]) {
      for (const method of ["GET", "POST"]) expect((await visit(guess, method)).status).toBe(410);
    }
    room.pass(7 * day);
    expect((await visit(links[0]!, "POST")).status).toBe(410);
    expect(wallet.effects.size).toBe(0);
  });
});
