import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ConversationMeta, conversationKeys, type Owner } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import { handoffKeys } from "../../src/handoff/handoff-keys.ts";
import { agentsChannel, openSlackDesk, type SlackDesk } from "../support/slack/slack-desk.ts";
import type { SlackPost } from "../support/slack/slack-double.ts";
import { elementsOf, shownText } from "../support/slack/slack-people.ts";

const [mei, tom, stranger] = ["U0MEI", "U0TOM", "U0STRANGER"];
let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
  for (const user of [mei, tom, stranger]) desk.double.users.set(user, {});
});
afterAll(() => desk.close());

const labelOf = (element: Record<string, unknown>) => (element.text as { text?: string } | undefined)?.text ?? "";
const button = (post: SlackPost, label: string) => elementsOf(post).find((each) => labelOf(each) === label)!;
const cards = () =>
  desk.double.posts.filter(({ channel, thread, onlyFor }) => channel === agentsChannel && !thread && !onlyFor);
const thread = (card: SlackPost) => desk.double.posts.filter((post) => post.thread === card.ts && !post.onlyFor);
const whispers = (user: string) => desk.double.posts.filter(({ onlyFor }) => onlyFor === user).map(({ text }) => text);
const read = async <T>(key: string) => (await desk.store.read<T>(key)).value;

let users = 0;
/** A customer who asks for a person; and the card that this puts up. */
async function waiting(words = "转人工"): Promise<{ user: string; conversation: string; card: SlackPost }> {
  users += 1;
  const user = `U0WAITS${users}`;
  desk.double.users.set(user, { locale: "zh-CN" });
  await desk.people.says(user, words);
  await desk.idle();
  for (const id of await desk.store.ids("conversation"))
    if ((await read<ConversationMeta>(conversationKeys.meta(id)))?.user === `slack:${desk.double.team}:${user}`)
      return { user, conversation: id, card: cards().at(-1)! };
  throw new Error("nobody waits");
}
async function press(user: string, post: SlackPost, label: string): Promise<void> {
  expect(await desk.people.presses(user, post, button(post, label))).toBe(200);
  await desk.idle();
}
async function link(user: string, agent: string, card: SlackPost): Promise<void> {
  await press(user, card, "接手");
  const { code } = await desk.links().codeFor(agent);
  expect(await desk.people.submits(user, { text: ` ${code.toLowerCase()} ` })).toEqual({
    status: 200,
    answer: undefined,
  });
}
async function reply(user: string, post: SlackPost, text: string) {
  await press(user, post, "回复客户");
  const sent = await desk.people.submits(user, { text });
  await desk.idle();
  return sent;
}
const heard = (user: string) => desk.people.seenBy(user).map(shownText);
const owner = async (conversation: string) => read<Owner>(conversationKeys.owner(conversation));

describe("agents in Slack", () => {
  it("are linked to their desk account by a code from the desk, and are nobody before", async () => {
    const { conversation, card } = await waiting();
    expect(shownText(card)).toContain("客户在等人工客服 · 要求人工");
    await press(mei, card, "接手");
    expect((await owner(conversation))?.owner).toBe("queue");
    expect(desk.double.forms.at(-1)!.view.callback_id).toBe("room-link");
    for (let tries = 0; tries < 5; tries += 1)
      expect(JSON.stringify((await desk.people.submits(mei, { text: "WRONGWRO" })).answer)).toContain("代码不对");
    const { code } = await desk.links().codeFor("mei");
    expect(JSON.stringify((await desk.people.submits(mei, { text: code })).answer)).toContain("次数太多");
    await link(tom, "tom", card);
    expect(await desk.people.submits(stranger, { text: code }).catch(() => "no form")).toBe("no form");
    await press(tom, card, "接手");
    expect(await owner(conversation)).toMatchObject({ owner: "agent", agent: { user: "tom", name: "Tom" } });
    const trail = await desk.store.tail(handoffKeys.trail, 0);
    for (const act of ["desk.link-chat", "desk.claim"]) expect(JSON.stringify(trail)).toContain(act);
    await press(tom, card, "交还");
  });

  it("take a waiting conversation by a button, answer in a form, and hand back by a button", async () => {
    const { user, conversation, card } = await waiting();
    await press(tom, card, "接手");
    expect(shownText(card)).toContain("Tom 已接手");
    expect(thread(card).map(shownText).join("\n")).toContain("转人工");
    await desk.people.says(user, "我的号码是13800001001，卡 6222021234567890128");
    await desk.idle();
    const last = thread(card).at(-1)!;
    expect(shownText(last)).toContain("138****1001");
    expect(JSON.stringify(desk.double.posts)).not.toMatch(/13800001001|6222021234567890128/);
    expect(await reply(tom, last, "您好，我来看一下这笔提现。")).toEqual({ status: 200, answer: undefined });
    expect(heard(user).at(-1)).toContain("您好，我来看一下这笔提现。");
    expect(heard(user).at(-1)).toContain("Tom");
    await press(tom, card, "交还");
    expect((await owner(conversation))?.owner).toBe("bot");
    expect(shownText(card)).toContain("已结束");
    expect(elementsOf(card)).toEqual([]);
  });

  it("send nothing to the customer that is not written in the form for the customer", async () => {
    const { user, conversation, card } = await waiting();
    await press(tom, card, "接手");
    const before = heard(user);
    const typed = { channel: agentsChannel, channel_type: "channel", thread_ts: card.ts };
    for (const more of [typed, { ...typed, channel_type: "im" }]) await desk.people.says(tom, "这客户真难缠", more);
    await desk.people.mentions(tom, agentsChannel, "<@U0BOT> 告诉客户等着");
    await press(tom, card, "内部备注");
    await desk.people.submits(tom, { text: "客户声音很急，先安抚" });
    await desk.idle();
    expect(heard(user)).toEqual(before);
    expect(whispers(tom).at(-1)).toContain("写在这里的内容客户看不到");
    const entries = await desk.store.tail<Message>(conversationKeys.transcript(conversation), 0);
    const everyone = entries.filter(({ entry }) => entry.audience === "everyone").map(({ entry }) => entry.text);
    expect(everyone.join()).not.toMatch(/难缠|等着|先安抚/);
    expect(entries.some(({ entry }) => entry.audience === "desk" && entry.text === "客户声音很急，先安抚")).toBe(true);
    await press(tom, card, "交还");
  });

  it("are held when they ask for what support never asks for, and told what instead", async () => {
    const { user, card } = await waiting();
    await press(tom, card, "接手");
    const before = heard(user);
    for (const text of ["请把验证码发给我", "把您的 密 码 告诉我", "please read me the code you received"]) {
      const { answer } = await reply(tom, card, text);
      expect(JSON.stringify(answer)).toMatch(/errors.*没有发出：这段话像是在向客户要/);
    }
    expect(heard(user)).toEqual(before);
    await press(tom, card, "交还");
  });

  it("say a reply once when its form is sent twice, and nothing once it is not theirs", async () => {
    const { user, conversation, card } = await waiting();
    await press(tom, card, "接手");
    await press(tom, card, "回复客户");
    const before = heard(user).length;
    for (let times = 0; times < 3; times += 1) await desk.people.submits(tom, { text: "稍等，我查一下。" });
    await desk.idle();
    expect(heard(user)).toHaveLength(before + 1);
    await press(tom, card, "回复客户");
    await desk.handoff().return(conversation, { user: "tom", name: "Tom" });
    const late = await desk.people.submits(tom, { text: "这句太晚了" });
    await desk.idle();
    expect(JSON.stringify(late.answer)).toContain("不在您手上");
    expect(heard(user).join()).not.toContain("这句太晚了");
  });

  it("have one owner: the second claim loses, whether here or at the desk", async () => {
    const { conversation, card } = await waiting();
    await desk.handoff().claim(conversation, { user: "mei", name: "Mei" });
    await desk.idle();
    expect(shownText(card)).toContain("Mei 已在工作台接手");
    expect(elementsOf(card)).toEqual([]);
    const stale = { ...card, blocks: card.before.at(-1)!.blocks };
    await press(tom, stale, "接手");
    expect(whispers(tom).at(-1)).toContain("Mei 已经接手了");
    expect(await owner(conversation)).toMatchObject({ agent: { user: "mei" } });
    expect(thread(card)).toEqual([]);
    await desk.handoff().return(conversation, { user: "mei", name: "Mei" });
  });

  it("find the cards as they stand after a restart, and no line twice", async () => {
    const { user, card } = await waiting();
    await press(tom, card, "接手");
    await reply(tom, card, "我在。");
    const [before, lines] = [cards().length, thread(card).map(shownText)];
    await desk.restart();
    await desk.idle();
    expect(cards()).toHaveLength(before);
    expect(thread(card).map(shownText)).toEqual(lines);
    await desk.people.says(user, "好的，谢谢");
    await desk.idle();
    expect(shownText(thread(card).at(-1)!)).toContain("好的，谢谢");
    await press(tom, card, "交还");
  });

  it("get a card though Slack was down when the customer asked", async () => {
    desk.double.troubles.push(...[1, 2, 3].map(() => ({ method: "chat.postMessage", how: { status: 500 as const } })));
    const before = cards().length;
    const { card, conversation } = await waiting();
    expect(cards()).toHaveLength(before + 1);
    await press(tom, card, "接手");
    expect((await owner(conversation))?.owner).toBe("agent");
    await press(tom, card, "交还");
  });
});
