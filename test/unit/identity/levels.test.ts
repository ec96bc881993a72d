import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { day, hour, minute } from "../../../src/domain/instants.ts";
import { createCustomerFacts } from "../../../src/identity/customer-facts.ts";
import type { Proof } from "../../../src/identity/identity-state.ts";
import { NeedsProof } from "../../../src/identity/levels.ts";
import { levelsOf } from "../../../src/identity/standing.ts";
import type { FakeCustomer } from "./fake-wallet.ts";
import { contact, createFakeWallet, customer } from "./fake-wallet.ts";
import { mail, openRoom, phone, type Room } from "./room.ts";

const ago = (ms: number) => new Date(Date.parse("2026-11-22T08:00:00.000Z") - ms).toISOString();
const both = customer("li");
const withApp = (parts: Partial<FakeCustomer> = {}) =>
  customer("li", {
    ...parts,
    profile: { authenticator: true, ...parts.profile } as never,
    authenticatorCode: "246810",
  });

describe("the way to strong", () => {
  it("is a text message and an e-mail", async () => {
    const room = openRoom(createFakeWallet([both]));
    await room.prove(phone);
    expect(await room.next(["strong"])).toEqual({
      step: "another-method",
      methods: [{ method: "email", masked: "l***i@example.com" }],
    });
    await room.send("c1", "email");
    await room.check(room.lastCode());
    expect(await room.next(["strong"])).toEqual({
      step: "proved",
      levels: ["email", "possession", "strong"],
      contactIds: ["li-phone", "li-mail"],
    });
  });

  it("is a code and the bound authenticator, whose code counts once", async () => {
    const room = openRoom(createFakeWallet([withApp()]));
    await room.prove(mail);
    const check = () => room.settle(() => room.proving().checkAuthenticator("246810"));
    expect(await check()).toEqual({ outcome: "right" });
    expect((await room.next(["strong"])).step).toBe("proved");
    room.pass(3 * minute);
    expect((await check()).outcome).toBe("wrong");
  });

  it("is not the same method twice", async () => {
    const room = openRoom(createFakeWallet([both]));
    await room.prove(phone);
    room.pass(2 * minute);
    await room.send();
    await room.check(room.lastCode());
    expect((await room.next(["strong"])).step).toBe("another-method");
  });

  it("is not an authenticator alone, and none is checked before a code", async () => {
    const wallet = createFakeWallet([withApp()]);
    const room = openRoom(wallet);
    await room.identify(phone);
    expect(await room.settle(() => room.proving().checkAuthenticator("246810"))).toEqual({ outcome: "nobody" });
    expect(wallet.calls).toEqual(["findCustomer"]);
  });

  it("does not exist for a customer with one contact only", async () => {
    const room = openRoom(createFakeWallet([customer("li", { profile: { contacts: [contact("li-mail", "email")] } })]));
    await room.prove(mail);
    expect(await room.next(["strong"])).toEqual({ step: "no-method" });
    expect(await room.next(["possession", "strong"])).toEqual({ step: "no-method" });
    expect((await room.next(["email"])).step).toBe("proved");
  });

  it.each([
    ["a SIM changed 71 hours ago", { signals: { simChangedAt: ago(71 * hour) } }, false],
    ["a SIM changed 73 hours ago", { signals: { simChangedAt: ago(73 * hour) } }, true],
    ["contacts changed 6 days ago", { signals: { contactsChangedAt: ago(6 * day) } }, false],
    ["contacts changed 8 days ago", { signals: { contactsChangedAt: ago(8 * day) } }, true],
    ["a signal source that fails", { signals: "error" }, false],
    [
      "a number registered 2 days ago",
      { profile: { contacts: [contact("li-phone", "phone", ago(2 * day)), contact("li-mail", "email")] } },
      false,
    ],
    [
      "an e-mail registered 2 days ago",
      { profile: { contacts: [contact("li-phone", "phone"), contact("li-mail", "email", ago(2 * day))] } },
      false,
    ],
  ] as const)("with %s", async (_, parts, reaches) => {
    const room = openRoom(createFakeWallet([customer("li", parts as never)]));
    await room.prove(phone);
    expect((await room.next(["possession", "young"])).step).toBe("proved");
    expect((await room.next(["strong"])).step).toBe(reaches ? "another-method" : "no-method");
  });

  it("treats a signal source that never answers as risky", async () => {
    const room = openRoom(createFakeWallet([customer("li", { signals: "never" })]));
    await room.prove(phone);
    expect((await room.next(["strong"])).step).toBe("no-method");
  }, 10_000);

  it("leads past a replaced number by e-mail and authenticator, and only the e-mail may get the link", async () => {
    const room = openRoom(createFakeWallet([withApp({ signals: { simChangedAt: ago(2 * day) } })]));
    await room.prove(phone);
    expect(await room.next(["strong"])).toMatchObject({ methods: [{ method: "email" }, { method: "authenticator" }] });
    await room.settle(() => room.proving().checkAuthenticator("246810"));
    expect((await room.next(["strong"])).step).toBe("another-method");
    await room.send("c1", "email");
    await room.check(room.lastCode());
    expect(await room.next(["strong"])).toMatchObject({ step: "proved", contactIds: ["li-mail"] });
  });
});

describe("a contact younger than seven days", () => {
  const withMailSince = (since: string, parts: Partial<FakeCustomer> = {}) =>
    openRoom(
      createFakeWallet([
        customer("li", {
          ...parts,
          profile: { contacts: [contact("li-phone", "phone"), contact("li-mail", "email", since)] },
        } as never),
      ]),
    );
  const signOn = (room: Room) =>
    room.store.commit({ put: { "conversation/c1#identity": { hostIdentity: { customer: "li", at: room.now() } } } });
  const lookUp = ["email", "possession", "strong"] as const;

  it("is not offered beside one that is older", async () => {
    const young = withMailSince(ago(6 * day));
    await signOn(young);
    expect(await young.next([...lookUp])).toEqual({ step: "another-method", methods: [{ method: "sms" }] });
    const settled = withMailSince(ago(8 * day));
    await signOn(settled);
    expect(await settled.next([...lookUp])).toMatchObject({ methods: [{ method: "sms" }, { method: "email" }] });
  });

  it("gets no code that it was not typed for, and the audit trail says so", async () => {
    const room = withMailSince(ago(6 * day));
    await room.identify(phone);
    expect(await room.send("c1", "email")).toEqual({ outcome: "sent", waitSeconds: 60 });
    expect(room.sent).toEqual([]);
    expect(await room.trail()).toContainEqual(
      expect.objectContaining({ act: "code.deliver", outcome: "withheld", conversation: "c1", account: "li" }),
    );
  });

  it("is used where the account has no other", async () => {
    const room = openRoom(
      createFakeWallet([customer("li", { profile: { contacts: [contact("li-mail", "email", ago(day))] } } as never)]),
    );
    await signOn(room);
    expect(await room.next([...lookUp])).toEqual({ step: "another-method", methods: [{ method: "email" }] });
  });

  const young = ago(6 * day);
  const withPhoneSince = (since: string) =>
    customer("li", {
      profile: { contacts: [contact("li-phone", "phone", since), contact("li-mail", "email")] },
    } as never);

  it.each([
    ["phone", phone, withPhoneSince(young)],
    [
      "e-mail",
      mail,
      customer("li", {
        profile: { contacts: [contact("li-phone", "phone"), contact("li-mail", "email", young)] },
      } as never),
    ],
  ])(
    "that was typed (%s) opens the freeze and nothing else, until an older one vouches for it",
    async (_, typed, li) => {
      const room = openRoom(createFakeWallet([li]));
      await room.prove(typed);
      expect((await room.next(["young"])).step).toBe("proved");
      const other = typed === phone ? "email" : "sms";
      expect(await room.next([...lookUp])).toEqual({
        step: "another-method",
        young: true,
        methods: [{ method: other }],
      });
      await room.send("c1", other);
      await room.check(room.lastCode());
      expect(await room.next(["possession"])).toEqual({
        step: "proved",
        levels: ["email", "possession"],
        contactIds: [typed === phone ? "li-mail" : "li-phone"],
      });
      expect((await room.next(["strong"])).step).toBe("no-method");
    },
  );

  it("opens nothing more where the older one cannot be reached, and a person has to", async () => {
    const room = openRoom(createFakeWallet([withPhoneSince(young)]));
    await room.prove(phone);
    await room.send("c1", "email");
    await room.check(room.wrongCode());
    expect((await room.next([...lookUp])).step).toBe("another-method");
    await expect(room.gateway.reads({ conversation: "c1" }).transactions({})).rejects.toBeInstanceOf(NeedsProof);
  });

  it("is sent a code once an older one has vouched for it, so that a new number can be used", async () => {
    const room = openRoom(createFakeWallet([withPhoneSince(young)]));
    await room.prove(mail);
    expect(await room.next(["possession", "strong"])).toMatchObject({
      methods: [{ method: "sms", masked: "138****0001" }],
    });
    await room.send();
    expect(room.sent.at(-1)?.to.address).toBe(phone.value);
    await room.check(room.lastCode());
    expect(await room.next(["possession"])).toMatchObject({ step: "proved", levels: ["email", "possession"] });
  });

  it("leads to possession by way of the older one for a customer who is signed in", async () => {
    const room = openRoom(createFakeWallet([withPhoneSince(young)]));
    await signOn(room);
    expect(await room.next(["possession", "strong"])).toEqual({
      step: "another-method",
      methods: [{ method: "email" }],
    });
  });

  it("that is gone from the account when its code comes back opens the freeze at most", async () => {
    const wallet = createFakeWallet([both]);
    const room = openRoom(wallet);
    await room.identify(phone);
    await room.send();
    wallet.customers.li = customer("li", { profile: { contacts: [contact("li-mail", "email")] } });
    await room.check(room.lastCode());
    expect((await room.next(["young"])).step).toBe("proved");
    expect((await room.next([...lookUp])).step).not.toBe("proved");
  });

  it("is shown to the desk as what it is, once its own typed code proves it", async () => {
    const wallet = createFakeWallet([
      customer("li", {
        profile: { contacts: [contact("li-phone", "phone"), contact("li-mail", "email", ago(6 * day))] },
      } as never),
    ]);
    const room = openRoom(wallet);
    await room.prove(mail);
    const facts = await createCustomerFacts({ store: room.store, wallet, now: room.now })("c1");
    expect(facts.proofs).toEqual([{ method: "email", at: room.now(), young: true }]);
  });
});

describe("security questions", () => {
  const asked = () =>
    customer("li", {
      profile: {
        questions: [
          { id: "pet", text: { "zh-Hans": "宠物?", en: "Pet?" } },
          { id: "school", text: { "zh-Hans": "学校?", en: "School?" } },
        ],
      },
      answers: { pet: "豆豆", school: "一中" },
    });
  const rightAnswer = (step: unknown) => (JSON.stringify(step).includes("Pet?") ? "豆豆" : "一中");
  const answer = (room: ReturnType<typeof openRoom>, plain: string) =>
    room.settle(() => room.proving().checkAnswer(plain));

  it("come after a code on the way to strong, and keep it back until answered", async () => {
    const room = openRoom(createFakeWallet([asked()]), { questions: true });
    await room.prove(phone);
    const first = await room.next(["strong"]);
    expect(first.step).toBe("question");
    expect(await room.next(["strong"])).toEqual(first);
    await room.send("c1", "email");
    await room.check(room.lastCode());
    expect((await room.next(["strong"])).step).toBe("question");
    expect(await room.gateway.allowed({ conversation: "c1" }, "sendResetLink")).toEqual({ wanted: ["strong"] });
    expect(await answer(room, rightAnswer(await room.next(["strong"])))).toEqual({ outcome: "right" });
    expect((await room.next(["strong"])).step).toBe("proved");
  });

  it("stop for a day at the third wrong answer, each time another one", async () => {
    const room = openRoom(createFakeWallet([asked()]), { questions: true });
    await room.prove(phone);
    const questions: string[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      questions.push(JSON.stringify(await room.next(["strong"])));
      const { outcome } = await answer(room, "?");
      expect(outcome).toBe(tries < 2 ? "wrong" : "locked");
    }
    expect(questions[0]).not.toBe(questions[1]);
    expect((await room.next(["strong"])).step).toBe("locked");
    expect((await room.next(["possession"])).step).toBe("proved");
    room.pass(day);
    await room.prove(phone);
    expect((await room.next(["strong"])).step).toBe("question");
  });

  it("take one try an answer, whatever stands around it", async () => {
    const room = openRoom(createFakeWallet([asked()]), { questions: true });
    await room.prove(phone);
    await room.next(["strong"]);
    expect(await answer(room, "小学叫二中吧")).toEqual({ outcome: "wrong", triesLeft: 2 });
    const right = rightAnswer(await room.next(["strong"]));
    expect(await answer(room, `我记得是${right}，谢谢`)).toEqual({ outcome: "right" });
  });

  it("take no try for the code or the number given before, and are not answered by them", async () => {
    const room = openRoom(createFakeWallet([asked()]), { questions: true });
    await room.prove(phone);
    await room.next(["strong"]);
    const code = room.lastCode();
    for (const slip of [code, phone.value, phone.value.replace("+86", "")])
      expect(await answer(room, slip)).toEqual({ outcome: "not-answer" });
    expect((await room.next(["strong"])).step).toBe("question");
    const other = code.startsWith("0") ? `1${code.slice(1)}` : `0${code.slice(1)}`;
    expect(await answer(room, other)).toEqual({ outcome: "wrong", triesLeft: 2 });
    await room.next(["strong"]);
    expect(await answer(room, code)).toEqual({ outcome: "not-answer" });
  });

  it("are never put to a customer who has proved nothing", async () => {
    const wallet = createFakeWallet([asked()]);
    const room = openRoom(wallet, { questions: true });
    await room.identify(phone);
    expect((await room.next(["strong"])).step).toBe("first-code");
    expect(await answer(room, "豆豆")).toEqual({ outcome: "nobody" });
    expect(wallet.calls).not.toContain("checkAnswer");
  });

  it("never raise a level, on any path", async () => {
    type Act = "code-right" | "code-wrong" | "answer-right" | "answer-wrong" | "next" | "wait";
    const acts = fc.array(
      fc.constantFrom<Act>("code-right", "code-wrong", "answer-right", "answer-wrong", "next", "wait"),
      { maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (path, questions) => {
        const room = openRoom(createFakeWallet([asked()]), { questions });
        await room.identify(phone);
        const held = async () => {
          const { result } = await room.proving().next(["email", "possession", "strong"]);
          return result.step === "proved" ? result.levels.join() : "";
        };
        for (const act of path) {
          const before = await held();
          const question = (await room.next(["strong"])).step === "question";
          if (act === "code-right") {
            await room.send();
            await room.check(room.lastCode());
          } else if (act === "code-wrong") await room.check("x");
          else if (act === "next") await room.next(["strong"]);
          else if (act === "wait") room.pass(3 * minute);
          else {
            const plain = act === "answer-right" && question ? rightAnswer(await room.next(["strong"])) : "?";
            await answer(room, plain);
            // One method was proved at most: an answer can neither add a level nor make strong.
            expect(await held()).toBe(before);
          }
          expect(await held()).not.toContain("strong");
        }
      }),
      { numRuns: 150 },
    );
  });

  it("levels come from proofs alone", () => {
    const proof = fc.record({
      method: fc.constantFrom<Proof["method"]>("sms", "email", "authenticator"),
      at: fc.constant(ago(0)),
      countsTowardsStrong: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(proof, { maxLength: 5 }), (proofs) => {
        const open = levelsOf(proofs, true);
        expect(open).toEqual(expect.arrayContaining(levelsOf(proofs, false)));
        const counting = new Set(
          proofs.filter(({ countsTowardsStrong }) => countsTowardsStrong).map(({ method }) => method),
        );
        expect(open.includes("strong")).toBe(counting.size >= 2 && (counting.has("sms") || counting.has("email")));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("verified state", () => {
  it("ends after 15 idle minutes, and a new code does not bring an old proof back", async () => {
    const room = openRoom(createFakeWallet([both]));
    await room.prove(phone);
    room.pass(15 * minute - 1);
    expect((await room.next(["possession"])).step).toBe("proved");
    room.pass(1);
    expect((await room.next(["possession"])).step).toBe("first-code");
    await room.send("c1", "email");
    await room.check(room.lastCode());
    expect((await room.next(["strong"])).step).toBe("another-method");
    expect((await room.next(["possession"])).step).toBe("another-method");
  });

  it("ends after an hour however busy", async () => {
    const room = openRoom(createFakeWallet([both]));
    await room.prove(phone);
    for (let uses = 0; uses < 5; uses += 1) {
      room.pass(12 * minute - 1);
      await room.gateway.reads({ conversation: "c1" }).profile();
    }
    expect((await room.next(["possession"])).step).toBe("proved");
    room.pass(5);
    expect((await room.next(["possession"])).step).toBe("first-code");
  });

  it("is dropped, with the open challenge, by putting null there", async () => {
    const room = openRoom(createFakeWallet([both]));
    await room.prove(phone);
    await room.send("c1", "email");
    await room.store.commit({ put: { "conversation/c1#identity": null } });
    expect(await room.check(room.lastCode())).toEqual({ outcome: "nobody" });
    expect(await room.next(["possession"])).toEqual({ step: "identify" });
  });

  it("belongs to one conversation", async () => {
    const room = openRoom(createFakeWallet([both]));
    await room.prove(phone);
    await room.identify(phone, "c2");
    expect((await room.next(["possession"], "c2")).step).toBe("first-code");
  });

  it("of one customer does not outlive naming another", async () => {
    const wang = customer("wang", { addresses: { "wang-phone": "+8613800000002", "wang-mail": "w@example.com" } });
    const room = openRoom(createFakeWallet([both, wang]));
    await room.prove(phone);
    await room.identify({ kind: "phone", value: "+8613800000002" });
    expect((await room.next(["possession"])).step).toBe("first-code");
    expect(await room.proving().about()).toEqual({ conversation: "c1", customer: undefined, assurance: [] });
  });

  it("of a host session is session only, lives by the same clocks, and is never mixed with another customer's proofs", async () => {
    const wang = customer("wang", { addresses: { "wang-phone": "+8613800000002", "wang-mail": "w@example.com" } });
    const room = openRoom(createFakeWallet([both, wang]));
    await room.store.commit({
      put: { "conversation/c1#identity": { hostIdentity: { customer: "li", at: room.now() } } },
    });
    expect(await room.next(["session"])).toMatchObject({ step: "proved", levels: ["session"] });
    expect(await room.next(["possession"])).toEqual({ step: "another-method", methods: [{ method: "sms" }] });
    await room.send();
    await room.check(room.lastCode());
    expect(await room.next(["possession"])).toMatchObject({ step: "proved", levels: ["session", "possession"] });
    await room.prove({ kind: "phone", value: "+8613800000002" });
    expect((await room.next(["possession"])).step).not.toBe("proved");
    expect(await room.gateway.allowed({ conversation: "c1" }, "transactions")).toHaveProperty("wanted");
    room.pass(15 * minute);
    expect((await room.next(["session"])).step).not.toBe("proved");
  });
});
