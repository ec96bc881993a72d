import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { conversationKeys } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import { openSlackDesk, type SlackDesk } from "../support/slack/slack-desk.ts";
import type { SlackPost } from "../support/slack/slack-double.ts";
import { elementsOf, shownText } from "../support/slack/slack-people.ts";
import { until } from "../support/until.ts";

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
});
afterAll(() => desk.close());

let users = 0;
function newUser(): string {
  users += 1;
  const user = `U0THREAD${users}`;
  desk.double.users.set(user, { locale: "zh-CN" });
  return user;
}
async function says(user: string, text: string, thread?: string): Promise<SlackPost[]> {
  const before = desk.people.seenBy(user).length;
  expect(await desk.people.says(user, text, thread ? { thread_ts: thread } : {})).toBe(200);
  await desk.idle();
  return desk.people.seenBy(user).slice(before);
}
const labelOf = (element: Record<string, unknown>) => (element.text as { text?: string } | undefined)?.text ?? "";
const button = (post: SlackPost, label: string) => elementsOf(post).find((each) => labelOf(each) === label);
const where = (posts: SlackPost[]) => [...new Set(posts.map(({ thread, broadcast }) => `${thread} ${broadcast}`))];

describe("what a customer writes in a thread of the chat", () => {
  it("belongs to the same conversation, and is answered in that thread and in the chat at once", async () => {
    const user = newUser();
    const [, hello] = await says(user, "你好");
    const asked = await says(user, "我的账号找不回来了", hello!.ts);
    expect(asked.length).toBeGreaterThan(0);
    expect(where(asked)).toEqual([`${hello!.ts} true`]);
    const goesOn = await says(user, "13800001001");
    expect(where(goesOn)).toEqual(["undefined undefined"]);
    expect(goesOn.map(shownText).join("\n")).toContain("验证码");
  });

  it("is answered there, too, when it is a press", async () => {
    const user = newUser();
    const [, hello] = await says(user, "你好");
    const answers = await says(user, "提现一般多久到账", hello!.ts);
    const last = answers.at(-1)!;
    await says(user, "还在吗");
    const before = desk.people.seenBy(user).length;
    expect(await desk.people.presses(user, last, elementsOf(last)[0]!)).toBe(200);
    await desk.idle();
    const pressed = desk.people.seenBy(user).slice(before);
    expect(where(pressed)).toEqual([`${hello!.ts} true`]);
  });

  it("is answered once when the answer to it is lost", async () => {
    const user = newUser();
    const [, hello] = await says(user, "你好");
    desk.double.troubles.push({ method: "chat.postMessage", how: "answer-lost" });
    const answers = await says(user, "积分怎么用", hello!.ts);
    expect(desk.double.troubles).toEqual([]);
    const stream = conversationKeys.transcript(await desk.conversationOf(user));
    const said = (await desk.store.tail<Message>(stream, 0)).filter(({ entry }) => entry.from !== "customer");
    expect(desk.people.seenBy(user).map(shownText)).toEqual(said.map(({ entry }) => entry.text));
    expect(answers.length).toBeGreaterThan(0);
  });

  it.each(["cannot_reply_to_message", "thread_not_found", "cant_broadcast_message", "restricted_action_thread_locked"])(
    "is answered in the chat when Slack takes nothing in that thread: %s",
    async (error) => {
      const user = newUser();
      const [, hello] = await says(user, "你好");
      const refusals = Array.from({ length: 9 }, () => ({
        method: "chat.postMessage",
        how: { error },
        thread: true as const,
      }));
      desk.double.troubles.push(...refusals);
      const answers = await says(user, "积分怎么用", hello!.ts);
      desk.double.troubles.length = 0;
      expect(answers.length).toBeGreaterThan(0);
      expect(where(answers)).toEqual(["undefined undefined"]);
    },
  );

  it("keeps the place in the queue up to date in one message there", async () => {
    const [first, second] = [newUser(), newUser()];
    await says(first, "转人工");
    const [, hello] = await says(second, "你好");
    const waiting = await says(second, "转人工", hello!.ts);
    const bar = waiting.find((post) => shownText(post).includes("第 2 位"))!;
    expect(where([bar])).toEqual([`${hello!.ts} true`]);
    const leave = desk.people.seenBy(first).find((post) => button(post, "不等了"))!;
    await desk.people.presses(first, leave, button(leave, "不等了")!);
    await desk.idle();
    await until(
      () => shownText(bar),
      (text) => text.includes("第 1 位"),
    );
    await says(second, "不等了");
  });
});
