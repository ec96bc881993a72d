import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createCommands } from "../../../src/dialog/commands.ts";
import { readCommands } from "../../../src/knowledge/read-commands.ts";

const commands = createCommands(readCommands(join(import.meta.dirname, "../../../knowledge")).words);

describe("where any words may be the answer", () => {
  it.each([
    ...["现在要干嘛", "要我填什么", "怎么办", "怎么办啊", "？", "???", "实验小学？", "没收到啊", "还是没收到短信"],
    ...[
      "为什么要问我这个",
      "这是什么意思啊",
      "帮帮我",
      "看不懂",
      "一定要填吗",
      "现在要怎么弄",
      "為什麼要填這個",
      "點算好",
      "收唔到呀",
      "手机号换了还能不能改绑",
      "用第二個問題得唔得",
    ],
    ...["what do I do now", "why do you need this", "what?", "What", "help", "how do I answer this", "what's this for"],
    ...[
      "I didn't recieve anything",
      "why do you need ths",
      "can you help me",
      "do I have to answer",
      "where is my code",
    ],
    ...["I don't understand", "ok so what do i do now", "Oakwood Primary?"],
    ...["what else can i do", "what other ways are there", "how else", "what about my phone", "what if I can't"],
    ...[
      "i dont have the app anymore",
      "I can't open that email",
      "but I lost my phone",
      "i do not have access to it",
      "that number is gone",
      "my phone was stolen",
    ],
    ...[
      "我手机不在身边",
      "手机丢了啊",
      "那个软件我早就没有了",
      "邮箱打不开了",
      "旧号码已经不用了",
      "我没有那个手机了",
      "還有沒有別的辦法",
      "还有别的办法没",
      "換咗電話",
      "部電話唔見咗",
    ],
    ...["好吧那我等着", "嗯那我等会儿", "等一下我想想", "我去翻一下", "你等我问问我妈", "好的我知道了", "收到"],
    ...["怎么还要填", "还要验证啊", "烦死了", "这题好难", "红星小学对不对"],
    ...["ok I'll wait", "let me think", "hold on, let me ask my mum", "this is ridiculous"],
  ])("%s is plainly a question", (text) => expect(commands.asksBack(text)).toBe(true));

  it.each([
    ...[
      "实验小学",
      "杭州",
      "到美小学",
      "怀柔",
      "何家庄小学",
      "什刹海小学",
      "帮扶希望小学",
      "会宁",
      "吗哪小学",
      "没有",
      "吃到饱",
    ],
    ...[
      "Oakwood Primary",
      "Whitby",
      "Howard",
      "Whyteleafe School",
      "Helpston",
      "Howe Park",
      "Leeds",
      "Do",
      "Canterbury",
    ],
    ...[
      "没有围墙的学校",
      "电话局小学",
      "手机城",
      "换马镇",
      "不丢",
      "Lost",
      "I Lost My Heart",
      "Phoneix",
      "What If",
      "Appleton",
    ],
    ...["等等", "问问", "还珠镇", "又新小学", "想想", "收到福小学", "问题小学", "Wait", "Think", "Let It Go"],
    ...["How I Met Your Mother", "What a Wonderful World", "Never Let Me Go", "Willow", "Who Framed Roger Rabbit"],
  ])("%s may be one", (text) => expect(commands.asksBack(text)).toBe(false));
});

describe("where an answer is wanted, that it does not come to mind", () => {
  it.each([
    ...["太久了记不清了", "我老了不记得", "我哪记得啊", "谁还记得这个", "这都多少年前的事了", "我忘记答案是什么了"],
    ...["没设过安全问题", "我从来没设过", "我没养过宠物", "换一题", "能不能换个问题", "邊個仲記得呀", "換過條題"],
    ...["I can't remember what I put there", "who can remember that", "I never had a pet", "another question"],
  ])("%s says so", (text) => expect(commands.forgetsAnswer(text)).toBe(true));

  it.each([
    ...["忘不了小学", "记得小学", "我记得是红星小学", "换马镇", "没有围墙的学校", "没养过", "谁家小学", "多少年"],
    ...["Never Land", "Who", "Remember", "Another Day School"],
  ])("%s does not", (text) => expect(commands.forgetsAnswer(text)).toBe(false));

  it.each(["全都早", "太久了", "我谁还", "等一下我", "好的我"])("%s many times over is read at once", (piece) => {
    const text = `${piece.repeat(20_000 / piece.length)}x`;
    const from = performance.now();
    commands.forgetsAnswer(text);
    commands.asksBack(text);
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});
