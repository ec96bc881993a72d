import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { builtModels } from "../../../src/built-models.ts";
import type { Understood } from "../../../src/domain/understood.ts";
import { modelFiles } from "../../../src/understanding/model-file.ts";
import type { startThread as StartThread } from "../../../src/understanding/thread/start-thread.ts";
import type { Answered, Asked } from "../../../src/understanding/thread/thread-messages.ts";
import {
  createUnderstandingThread,
  type Thread,
  type ThreadEvents,
} from "../../../src/understanding/thread/understanding-thread.ts";
import { root, shippedUnderstanding, shippedWords } from "../../support/read-words.ts";

const at = { now: "2026-11-20T09:00:00+08:00", timeZone: "Asia/Shanghai" };
const busy = 50;
const read = (by: string, utterance: string) => ({ utterance, intent: by }) as Understood;
const round = () => new Promise((resolve) => setImmediate(resolve));

/** A thread whose every move the test makes. */
function room({ here = (text: string): Understood => read("here", text), starts = true } = {}) {
  const started: { events: ThreadEvents; lists: Asked[][]; ended: number }[] = [];
  const timers: { ms: number; run: () => void; off: boolean }[] = [];
  const lost: string[] = [];
  let ms = 0;
  const aside = createUnderstandingThread({
    understanding: { understand: here },
    start(events): Thread {
      if (!starts) throw new Error("no room for a thread");
      const one = { events, lists: [] as Asked[][], ended: 0 };
      started.push(one);
      return {
        send: (asked) => void one.lists.push(asked),
        async end() {
          one.ended += 1;
        },
      };
    },
    after(afterMs, run) {
      const timer = { ms: afterMs, run, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
    monotonicMs: () => ms,
    onLost: (why) => lost.push(why),
  });
  const ask = (text: string) => aside.understand(text, at);
  return {
    ...{ aside, started, timers, lost, ask },
    pass: (more: number) => {
      ms += more;
    },
    askMany: (count = busy) => Promise.all(Array.from({ length: count }, (_, nth) => ask(`many ${nth}`))),
    async ready() {
      await this.askMany();
      started.at(-1)!.events.ready();
      return started.at(-1)!;
    },
  };
}

const answersTo = (asked: Asked[]): Answered => asked.map(([text]) => read("there", text));

describe("a second thread for the understanding", () => {
  it("is not started while few texts come", async () => {
    const { started, ask, askMany, pass } = room();
    for (let second = 0; second < 5; second += 1) {
      expect(await askMany(busy - 1)).toHaveLength(busy - 1);
      pass(1_000);
    }
    expect(await ask("one more")).toEqual(read("here", "one more"));
    expect(started).toHaveLength(0);
  });

  it("reads ahead only once it is there, and needs no busy second for it", async () => {
    const house = room();
    for (let n = 0; n < busy * 3; n += 1) expect(house.aside.ahead?.("early", at)).toBeUndefined();
    expect(house.started).toHaveLength(0);
    const thread = await house.ready();
    const begun = house.aside.ahead?.("a", at);
    await round();
    thread.events.answered(answersTo(thread.lists[0]!));
    expect(await begun).toEqual(read("there", "a"));
    const left = house.aside.ahead?.("b", at);
    thread.events.lost("gone");
    expect(await left).toEqual(read("here", "b"));
  });

  it("is started once when many come, and asked once it is there", async () => {
    const { started, ask, askMany } = room();
    await askMany(busy * 3);
    expect(started).toHaveLength(1);
    expect((await ask("not there yet")).intent).toBe("here");
    const [thread] = started;
    thread!.events.ready();
    const both = Promise.all([ask("a"), ask("b")]);
    await round();
    const later = ask("c");
    await round();
    expect(thread!.lists).toEqual([
      [
        ["a", at.now, at.timeZone],
        ["b", at.now, at.timeZone],
      ],
      [["c", at.now, at.timeZone]],
    ]);
    for (const list of thread!.lists) thread!.events.answered(answersTo(list));
    expect(await both).toEqual([read("there", "a"), read("there", "b")]);
    expect(await later).toEqual(read("there", "c"));
  });

  it("leaves to this one what it could not read, or did not answer", async () => {
    const house = room();
    const thread = await house.ready();
    const three = Promise.all([house.ask("a"), house.ask("b"), house.ask("c")]);
    await round();
    thread.events.answered([read("there", "a"), null]);
    expect((await three).map(({ intent }) => intent)).toEqual(["there", "here", "here"]);
  });

  it("is done without when it is lost, whatever is on its way, and started again after a rest", async () => {
    const house = room();
    const thread = await house.ready();
    const first = house.ask("sent");
    await round();
    const second = house.ask("not sent yet");
    thread.events.lost("out of memory");
    thread.events.lost("it ended with 1");
    expect(await Promise.all([first, second])).toEqual([read("here", "sent"), read("here", "not sent yet")]);
    expect(house.lost).toEqual(["out of memory"]);
    await round();
    expect(thread.lists).toHaveLength(1);
    await house.askMany();
    expect(house.started).toHaveLength(1);
    house.pass(10_000);
    await house.ready();
    expect(house.started).toHaveLength(2);
    thread.events.answered(answersTo([["late", at.now, at.timeZone]]));
    const third = house.ask("new");
    await round();
    thread.events.lost("late");
    const again = house.started[1]!;
    again.events.answered(answersTo(again.lists[0]!));
    expect(await third).toEqual(read("there", "new"));
  });

  it("is done without when it cannot even be started", async () => {
    const house = room({ starts: false });
    expect((await house.askMany(busy * 3)).every(({ intent }) => intent === "here")).toBe(true);
    expect(house.lost).toEqual(["Error: no room for a thread"]);
    house.pass(10_000);
    await house.askMany();
    expect(house.lost).toHaveLength(2);
  });

  it("is ended when it does not answer in time, and not when it does", async () => {
    const house = room();
    const thread = await house.ready();
    const quick = house.ask("quick");
    await round();
    thread.events.answered(answersTo(thread.lists[0]!));
    await quick;
    expect(house.timers.map(({ ms, off }) => [ms, off])).toEqual([[2_000, true]]);
    const slow = house.ask("slow");
    await round();
    house.timers[1]!.run();
    expect(await slow).toEqual(read("here", "slow"));
    expect(thread.ended).toBe(1);
    expect(house.lost).toEqual(["it did not answer"]);
  });

  it("leaves nobody without an answer when it is closed, and is not started again", async () => {
    const house = room();
    const thread = await house.ready();
    const left = house.ask("left");
    await round();
    const never = house.ask("never sent");
    await house.aside.close();
    expect((await Promise.all([left, never])).map(({ intent }) => intent)).toEqual(["here", "here"]);
    expect(thread.ended).toBe(1);
    thread.events.lost("it ended with 1");
    await house.askMany(busy * 3);
    expect(house.started).toHaveLength(1);
    expect(house.lost).toEqual([]);
  });

  it("fails only whom it cannot read for", async () => {
    const house = room({
      here(text) {
        if (text === "bad") throw new Error("broken");
        return read("here", text);
      },
    });
    await expect(house.ask("bad")).rejects.toThrow("broken");
    const thread = await house.ready();
    const two = Promise.allSettled([house.ask("bad"), house.ask("good")]);
    await round();
    thread.events.lost("gone");
    expect((await two).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });
});

describe("the real thread", () => {
  const { rows, lexicon, danger } = shippedWords().knowledge;
  const texts = rows.filter((_, nth) => nth % 20 === 0).map(({ text }) => text);
  const built = join(root, "dist/src/understanding/thread/start-thread.js");

  async function realRoom(modelDir = builtModels(root)) {
    const { startThread } = (await import(pathToFileURL(built).href)) as { startThread: typeof StartThread };
    const understanding = await shippedUnderstanding();
    const lost: string[] = [];
    const answered: Answered[] = [];
    let thread: Thread | undefined;
    let tell: (word: "ready" | "lost") => void = () => {};
    const word = new Promise<"ready" | "lost">((resolve) => {
      tell = resolve;
    });
    const aside = createUnderstandingThread({
      understanding,
      start(events) {
        thread = startThread(
          { modelFiles: modelFiles({ rows, lexicon, danger }, { cacheDir: modelDir }), lexicon, danger },
          {
            ready() {
              events.ready();
              tell("ready");
            },
            answered(answers) {
              answered.push(answers);
              events.answered(answers);
            },
            lost(why) {
              events.lost(why);
              tell("lost");
            },
          },
        );
        return thread;
      },
      // A busy machine is no stuck thread.
      after: (ms, run) => {
        const timer = setTimeout(run, ms * 60);
        return () => clearTimeout(timer);
      },
      onLost: (why) => lost.push(why),
    });
    const ask = (text: string) => aside.understand(text, at);
    await Promise.all(Array.from({ length: busy }, () => ask("提现失败了")));
    return { aside, ask, answered, lost, understanding, word: await word, thread };
  }

  it("understands to the letter what this one does", async () => {
    const { aside, ask, answered, lost, understanding, word } = await realRoom();
    expect(word).toBe("ready");
    const odd = [
      "",
      " ",
      "?",
      "\u0000",
      "\ud800",
      "转".repeat(3_000),
      "转了2千给李雷，昨天下午3点，138 1234 5678",
      "有人用我的钱包转走了钱",
    ];
    const all = [...texts, ...odd];
    expect(await Promise.all(all.map(ask))).toEqual(all.map((text) => understanding.understand(text, at)));
    expect(answered.flat()).toHaveLength(all.length);
    expect(lost).toEqual([]);
    await aside.close();
  });

  it("may be killed at any moment", async () => {
    const { aside, ask, answered, lost, understanding, thread } = await realRoom();
    const asked = texts.map(ask);
    await round();
    await thread?.end();
    expect(answered).toEqual([]);
    expect(await Promise.all(asked)).toEqual(texts.map((text) => understanding.understand(text, at)));
    expect(lost).toEqual(["it ended with 1"]);
    await aside.close();
  });

  it("is done without where its model is gone", async () => {
    const { aside, ask, lost, word } = await realRoom("/nowhere");
    expect(word).toBe("lost");
    expect(lost).toEqual(["Error: there is no model for the thread to read"]);
    expect((await ask("提现失败了")).intent).toBe("withdrawal/failed");
    await aside.close();
  });
});
