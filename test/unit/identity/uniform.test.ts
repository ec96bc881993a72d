import { describe, expect, it } from "@jest/globals";
import { minute } from "../../../src/domain/instants.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { mail, openRoom, phone, stranger } from "./room.ts";

const frozen = () => customer("li", { profile: { status: "frozen" } });
const identifiers = {
  known: phone,
  "known by e-mail": mail,
  unknown: stranger,
  "unknown e-mail": { kind: "email", value: "nobody@example.com" },
} as const;

/** Everything a customer could tell an account by, up to the point where a code is right. */
async function observed(
  who: (typeof identifiers)[keyof typeof identifiers],
  wallet = createFakeWallet([customer("li")]),
) {
  const room = openRoom(wallet);
  const seen: unknown[] = [];
  const note = (what: unknown) => seen.push([what, wallet.calls.splice(0)]);
  const method = who.kind === "phone" ? "sms" : "email";
  const other = who.kind === "phone" ? "email" : "sms";
  // Delivery is left out: it is not awaited, and its calls come after the answer.
  const issue = (by: "sms" | "email") =>
    room.settle(() => room.proving().issueCode({ method: by, purpose: "x", language: "en" }));
  const guess = () => room.check("not a code", "c1", "x");
  note(await room.next(["strong"]));
  note(await room.identify(who));
  note(await room.next(["strong"]));
  note(await issue(method));
  note(await issue(method));
  note(await issue(other));
  for (let tries = 0; tries < 6; tries += 1) note(await guess());
  room.pass(10 * minute);
  note(await guess());
  note(await issue(method));
  for (let tries = 0; tries < 6; tries += 1) note(await guess());
  note(await room.next(["strong"]));
  note(await issue(method));
  const outbox = await room.store.outbox();
  note(
    outbox.map(({ route, payload, expiresAt }) => [
      route,
      (payload as { sealed: string }).sealed.length,
      Boolean(expiresAt),
    ]),
  );
  return JSON.stringify(seen).replaceAll(/"(email|sms)"/g, '"method"');
}

describe("before anything is proved", () => {
  it("known, unknown and frozen accounts cannot be told apart by any outcome, queued message or call of the wallet", async () => {
    const reference = await observed(stranger);
    expect(reference).toContain("findCustomer");
    for (const who of Object.values(identifiers)) expect(await observed(who)).toBe(reference);
    expect(await observed(phone, createFakeWallet([frozen()]))).toBe(reference);
  });

  it("nor can they when a limit of the account behind, which is not told, holds a code back", async () => {
    const told = async (
      first: typeof phone | typeof stranger,
      second: (typeof identifiers)["known by e-mail" | "unknown e-mail"],
    ) => {
      const room = openRoom(createFakeWallet([customer("li")]));
      for (const conversation of ["s1", "s2", "s3", "s4", "s5"]) {
        await room.identify(first, conversation);
        await room.send(conversation);
        room.pass(minute);
      }
      const seen: unknown[] = [];
      await room.identify(second);
      for (const passMs of [minute, 2 * minute, 4 * minute]) {
        seen.push(await room.send("c1", "sms"), await room.check("no code"), await room.check("no code"));
        room.pass(passMs);
        seen.push(await room.check("no code"));
      }
      return seen;
    };
    expect(await told(phone, mail)).toEqual(await told(stranger, identifiers["unknown e-mail"]));
  });

  it("nothing waits for delivery: a wallet and a sender that never answer hold up no reply", async () => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    await room.identify(phone);
    wallet.profile = () => new Promise(() => {});
    wallet.addressOf = () => new Promise(() => {});
    const issued = await room.settle(() => room.proving().issueCode({ method: "sms", purpose: "x", language: "en" }));
    expect(issued.outcome).toBe("sent");
    expect((await room.check("000000", "c1", "x")).outcome).toBe("wrong");
  });

  it("a delivery for nobody is dropped without a word", async () => {
    const room = openRoom(createFakeWallet([customer("li")]));
    await room.identify(stranger);
    await room.send();
    expect(room.sent).toEqual([]);
  });
});
