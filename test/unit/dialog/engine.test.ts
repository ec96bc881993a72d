import { afterEach, describe, expect, it } from "@jest/globals";
import { type Chat, dialog, type Parse } from "../../../src/dialog/dialog.ts";
import { conversationKeys, type Owner } from "../../../src/domain/conversation.ts";
import { startToyBot, type ToyBot } from "../../support/toy-bot.ts";

const name: Parse<string> = ({ entities }) =>
  entities.find((entity) => entity.type === "person")?.value as string | undefined;
const amount: Parse<number> = ({ entities }) =>
  entities.flatMap((entity) => (entity.type === "money" ? [entity.value.minor / 100] : []))[0];
const given = <T>(answer: { value: T } | { choice: string }): T | string =>
  "value" in answer ? answer.value : answer.choice;

/** Collects a payee and an amount, confirms, and cancels a payment. */
const toy = dialog("toy", async (chat: Chat) => {
  const payee = given(await chat.ask("who", name));
  const much = given(await chat.ask("how-much", amount));
  await chat.say("collected", { payee: String(payee), much: String(much) });
  const yes = await chat.confirm("sure", "cancelPayment", { transaction: `${payee}-${much}` });
  if (yes === "no") return chat.say("left-alone");
  const result = await chat.do("cancel", yes);
  return chat.say("done", { result: String(result) });
});

let bot: ToyBot;
const start = async (...args: Parameters<typeof startToyBot>) => {
  bot = await startToyBot(...args);
  return bot;
};
afterEach(() => bot.stop());

describe("a dialog and its journal", () => {
  it("goes straight through by words and by button", async () => {
    const { say, press, gateway } = await start([toy]);
    expect(await say("intent:toy")).toEqual(["who"]);
    expect(await say("name=mei")).toEqual(["how-much"]);
    expect(await say("¥30")).toEqual(['collected {"payee":"mei","much":"30"}', "sure"]);
    expect(await press("yes")).toEqual(['done {"result":"cancelPayment-done"}']);
    expect(gateway.sent.map(({ operation, params }) => [operation, params])).toEqual([
      ["cancelPayment", { transaction: "mei-30" }],
    ]);
  });

  it("does not ask for facts given in the opening sentence", async () => {
    const { say } = await start([toy]);
    expect(await say("intent:toy name=mei ¥12")).toEqual(['collected {"payee":"mei","much":"12"}', "sure"]);
  });

  it("goes back one answer and asks again, facts given early included", async () => {
    const { say } = await start([toy]);
    await say("intent:toy name=mei ¥12");
    expect(await say("go back")).toEqual(["[went-back]", "how-much"]);
    expect(await say("¥13")).toEqual(['collected {"payee":"mei","much":"13"}', "sure"]);
  });

  it("says that the first step is the first step", async () => {
    const { say } = await start([toy]);
    await say("intent:toy");
    expect(await say("go back")).toEqual(["[back-nothing]", "who"]);
  });

  it("takes a correction of an earlier answer and keeps the later one", async () => {
    const { say } = await start([toy]);
    await say("intent:toy name=mei ¥12");
    expect(await say("no wrong, it should be name=tom")).toEqual([
      "[corrected]",
      'collected {"payee":"tom","much":"12"}',
      "sure",
    ]);
  });

  it("answers why and repeats on demand", async () => {
    const { say } = await start([toy]);
    await say("intent:toy");
    expect(await say("why")).toEqual(["why who", "who"]);
    expect(await say("again")).toEqual(["who"]);
  });

  it("answers a question beside the dialog and comes back", async () => {
    const { say } = await start([toy]);
    await say("intent:toy");
    expect(await say("intent:fees")).toEqual(["answer intent:fees".replace("intent:", ""), "[back-to-it] who"]);
    expect(await say("name=mei")).toEqual(["how-much"]);
  });

  it("turns to another dialog and returns to the first when that has ended", async () => {
    const other = dialog("other", async (chat: Chat) => {
      await chat.ask("other-ask", amount);
      await chat.say("other-done");
    });
    const { say } = await start([toy, other]);
    await say("intent:toy name=mei");
    expect(await say("intent:other")).toEqual(["[switching]", "other-ask"]);
    expect(await say("¥5")).toEqual(["other-done", "[back-to-it] how-much"]);
    expect(await say("¥7")).toEqual(['collected {"payee":"mei","much":"7"}', "sure"]);
  });

  it("offers a person at the second miss, and the question stays open", async () => {
    const { say } = await start([toy]);
    await say("intent:toy");
    expect(await say("blah")).toEqual(["who-again"]);
    expect(await say("blubb")).toEqual(["[stuck-offer]"]);
    expect(await say("name=mei")).toEqual(["how-much"]);
  });

  it("stops at the customer's word, and says what had been done", async () => {
    const long = dialog("toy", async (chat: Chat) => {
      const yes = await chat.confirm("sure", "freeze", { reason: "x" });
      if (yes !== "no") await chat.do("freeze", yes);
      await chat.ask("more", amount);
    });
    const { say } = await start([long]);
    await say("intent:toy");
    expect(await say("yes")).toEqual(["more"]);
    expect(await say("go back")).toEqual(["[back-stopped]", "more"]);
    expect(await say("never mind")).toEqual(["[cancelled-after]"]);
    expect(await say("¥3")).toEqual(["[miss]"]);
  });

  it("does not count a button of an earlier question", async () => {
    const { say, press } = await start([toy]);
    await say("intent:toy name=mei ¥12");
    await say("go back");
    expect(await press("yes")).toEqual(["[stale-choice]", "[back-to-it] how-much"]);
  });

  it("asks the confirmation again when it is older than two minutes", async () => {
    const slow = dialog("toy", async (chat: Chat) => {
      const yes = await chat.confirm("sure", "freeze", { reason: "x" });
      if (yes === "no") return;
      await chat.ask("wait-a-bit", amount);
      await chat.do("freeze", yes);
      await chat.say("frozen");
    });
    const { say, clock, gateway } = await start([slow]);
    await say("intent:toy");
    await say("yes");
    clock.at += 121_000;
    expect(await say("¥1")).toEqual(["[confirm-expired]", "sure"]);
    expect(gateway.sent).toEqual([]);
  });

  it("does not take a yes that comes more than two minutes after its question", async () => {
    const { say, clock, gateway } = await start([toy]);
    await say("intent:toy name=mei ¥12");
    clock.at += 121_000;
    expect(await say("yes")).toEqual(["[confirm-expired]", "sure"]);
    expect(gateway.sent).toEqual([]);
    clock.at += 60_000;
    expect(await say("yes")).toEqual(['done {"result":"cancelPayment-done"}']);
    expect(gateway.sent).toHaveLength(1);
  });

  it("gets the operation's proof before it asks for the yes", async () => {
    const prove = dialog("prove", async (chat: Chat) => {
      await chat.ask("prove-it", amount, { early: false });
      bot.gateway.proved = true;
      return { outcome: "proved" };
    });
    const { say, gateway } = await start([toy], { prove });
    gateway.proved = false;
    expect(await say("intent:toy name=mei ¥12")).toEqual(['collected {"payee":"mei","much":"12"}', "prove-it"]);
    expect(await say("¥1")).toEqual(["sure"]);
    expect(await say("yes")).toEqual(['done {"result":"cancelPayment-done"}']);
  });

  it("ends the outer dialog when the proof is not given", async () => {
    const prove = dialog("prove", async () => ({ outcome: "failed" }));
    const { say, gateway } = await start([toy], { prove });
    gateway.proved = false;
    expect(await say("intent:toy name=mei ¥12")).toEqual(['collected {"payee":"mei","much":"12"}', "[cancelled]"]);
  });
});

describe("an effect", () => {
  const freezing = dialog("toy", async (chat: Chat) => {
    const yes = await chat.confirm("sure", "freeze", { reason: "x" });
    if (yes === "no") return;
    await chat.say("result", { result: String(await chat.do("freeze", yes)) });
  });

  it("whose answer got lost is looked up, not sent again", async () => {
    const { say, gateway } = await start([freezing]);
    await say("intent:toy");
    gateway.next = "lost";
    expect(await say("yes")).toEqual(['result {"result":"freeze-done"}']);
    expect(gateway.sent).toHaveLength(1);
  });

  it("that never arrived is void, and is confirmed anew under another key", async () => {
    const { say, gateway } = await start([freezing]);
    await say("intent:toy");
    gateway.next = "refused-connection";
    expect(await say("yes")).toEqual(["[nothing-was-done]", "sure"]);
    expect(await say("yes")).toEqual(['result {"result":"freeze-done"}']);
    expect(gateway.sent[0]?.key.endsWith(":1")).toBe(true);
  });

  it("that takes long ends the turn, and its result is told when it is there", async () => {
    const { say, gateway, heard } = await start([freezing]);
    await say("intent:toy");
    gateway.next = "hangs";
    expect(await say("yes")).toEqual(["[still-working]"]);
    expect(await say("intent:fees")).toEqual(["answer fees"]);
    gateway.release();
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(await heard()).toEqual(['result {"result":"freeze-done"}']);
    expect(gateway.sent).toHaveLength(1);
  });

  it("that nobody knows about after ten minutes is a person's business", async () => {
    const { say, gateway, clock, fireDue } = await start([freezing]);
    await say("intent:toy");
    gateway.next = "hangs";
    await say("yes");
    for (const key of gateway.reports.keys()) gateway.reports.set(key, { state: "running" });
    clock.at += 11 * 60_000;
    expect(await fireDue()).toContain("[queued-nobody]");
  });

  it("is carried out once when the process dies between the call and its record", async () => {
    const { say, gateway, store, conversation, stop, clock } = await start([freezing]);
    await say("intent:toy");
    const commit = store.commit.bind(store);
    let dead = false;
    store.commit = async (change) => {
      if (dead || gateway.sent.length > 0) {
        dead = true;
        throw new Error("the process is dead");
      }
      return commit(change);
    };
    const said = say("yes").catch(() => []);
    while (!dead) await new Promise((resolve) => setImmediate(resolve));
    void said;
    await stop();
    store.commit = commit;
    bot = await startToyBot([freezing], { store, conversation, gateway, clock: { at: clock.at + 5_000 } });
    await bot.heard();
    expect(gateway.sent).toHaveLength(1);
    expect((await bot.transcript()).at(-1)?.text).toBe('result {"result":"freeze-done"}');
  }, 20_000);
});

describe("a person takes over", () => {
  it("and the words the bot was about to say are dropped, what it did is told to the desk", async () => {
    const freezing = dialog("toy", async (chat: Chat) => {
      const yes = await chat.confirm("sure", "freeze", { reason: "x" });
      if (yes === "no") return;
      await chat.say("result", { result: String(await chat.do("freeze", yes)) });
    });
    const { say, gateway, store, conversation, heard } = await start([freezing]);
    await say("intent:toy");
    const write = gateway.write.bind(gateway);
    gateway.write = async (...args) => {
      const key = conversationKeys.owner(conversation);
      const owner = await store.read<Owner>(key);
      await store.commit({
        expect: { [key]: owner.version },
        put: { [key]: { ...owner.value, owner: "agent", epoch: 2 } },
      });
      return write(...args);
    };
    expect(await say("yes")).toEqual(["system(desk): [desk-effect-untold]"]);
    gateway.write = write;
    const key = conversationKeys.owner(conversation);
    const owner = await store.read<Owner>(key);
    await store.commit({ put: { [key]: { ...owner.value, owner: "bot", epoch: 3 } } });
    expect(await bot.event("handed-back", "3")).toEqual(["[bot-back]", "[parked-offer-anew]"]);
    expect(await bot.press("resume")).toEqual(["[going-on]", 'result {"result":"freeze-done"}']);
    expect(gateway.sent).toHaveLength(1);
    expect(await heard()).toEqual([]);
  });
});
