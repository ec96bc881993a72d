import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { shippedWords } from "../../support/read-words.ts";
import { runs } from "../../support/runs.ts";

const { bareVerbs, knowledge } = shippedWords();

describe("sentences that name nothing but what to do", () => {
  it.each([
    ["怎么弄", "do", "asks"],
    ["那要怎么办", "do", "asks"],
    ["那怎么做呢？", "do", "asks"],
    ["麻烦帮我弄一下", "do", "wish"],
    ["您帮我办吧", "do", "wish"],
    ["怎么找回", "get-back", "asks"],
    ["帮我取消掉", "cancel", "wish"],
    ["那就取消了吧，帮我", "cancel", "wish"],
    ["能取消吗", "cancel", "wish"],
    ["那怎么改", "change", "asks"],
    ["帮我查一下", "look", "wish"],
    ["怎么关掉", "turn-off", "asks"],
    ["點整", "do", "asks"],
    ["咁要點做", "do", "asks"],
    ["怎麼弄", "do", "asks"],
    ["點樣攞返", "get-back", "asks"],
    ["第一步做什么", "do", "asks"],
    ["我不会弄啊", "do", "asks"],
    ["I don't know how to do that", "do", "asks"],
    ["我怎么自己弄", "do", "asks"],
    ["办一下吧", "do", "wish"],
    ["我还是取消吧", "cancel", "wish"],
    ["幫我改返啦唔該", "change", "wish"],
    ["how", "do", "asks"],
    ["so how do I do that?", "do", "asks"],
    ["what should I do", "do", "asks"],
    ["so how do i get it back", "get-back", "asks"],
    ["can you do it for me", "do", "wish"],
    ["Cancel it then.", "cancel", "wish"],
    ["ok so how can I change it", "change", "asks"],
    ["how to turn it off", "turn-off", "asks"],
  ])("%s", (text, verb, kind) => {
    expect(bareVerbs.read(text)).toEqual({ verb, kind });
  });

  it.each([
    "怎么取消自动扣费",
    "帮我取消350那笔",
    "不要取消",
    "别改",
    "取消了",
    "我取消了",
    "怎么取消了",
    "怎么改了",
    "麻烦你了，解决了",
    "弄好了",
    "不会取消吧",
    "我看看",
    "看一下",
    "我去改",
    "我先取消",
    "我弄一下",
    "let me check",
    "I'll change it",
    "帮帮我",
    "怎么还没到",
    "怎么样了",
    "多久",
    "點解",
    "点解呀",
    "点",
    "I cancelled it",
    "it was cancelled",
    "don't cancel it",
    "can you help me",
    "how long",
    "how are you",
    "how do you do",
    "cancel my account",
    "what is it",
    "do it",
    "",
  ])("anything else is an ordinary message: %s", (text) => {
    expect(bareVerbs.read(text)).toBeUndefined();
  });

  it("hardly an utterance of the knowledge is one", () => {
    const read = knowledge.rows.filter(({ text, label }) => label !== "out/bare-words" && bareVerbs.read(text));
    expect(read.length).toBeLessThan(25);
  });

  it("reads whatever is made of its pieces, and never takes long", () => {
    const pieces = fc.constantFrom(
      "我",
      "那",
      "怎么",
      "怎么样才能",
      "帮我",
      "取消",
      "取消掉",
      "改",
      "了",
      "一下",
      " ",
      "how do i ",
      "do it ",
      "点",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const began = performance.now();
        bareVerbs.read(parts.join(""));
        return performance.now() - began < 200;
      }),
      runs(200),
    );
  });
});

describe("what a verb means after a topic", () => {
  it("is the topic itself where the verb fits it", () => {
    expect(bareVerbs.after("account/forgot-payment-password", "change")).toEqual(["account/forgot-payment-password"]);
    expect(bareVerbs.after("payment/auto-debit", "cancel")).toEqual(["payment/auto-debit"]);
  });

  it("is what the table says of it", () => {
    expect(bareVerbs.after("payment/pending-why", "cancel")).toEqual(["payment/pending-cancel"]);
    expect(bareVerbs.after("security/frozen-why", "do")).toEqual(["security/unfreeze"]);
    expect(bareVerbs.after("payment/pending-why", "do")).toEqual(["payment/pending-cancel", "payment/report"]);
  });

  it("is nothing where it does not fit, but for a verb that says only that something be done", () => {
    expect(bareVerbs.after("payment/limits", "cancel")).toEqual([]);
    expect(bareVerbs.after("payment/limits", "do")).toEqual(["payment/limits"]);
  });

  it("is never a freeze", () => {
    const { intents } = knowledge;
    const verbs = ["do", "cancel", "change", "get-back", "release", "turn-off", "turn-on", "unlink", "look"];
    for (const verb of verbs)
      for (const topic of intents.keys())
        if (topic !== "security/freeze") expect(bareVerbs.after(topic, verb)).not.toContain("security/freeze");
  });
});
