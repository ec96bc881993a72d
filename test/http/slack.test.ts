import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ConversationMeta, conversationKeys } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import { agentsChannel, openSlackDesk, type SlackDesk } from "../support/slack/slack-desk.ts";
import type { SlackPost } from "../support/slack/slack-double.ts";
import { elementsOf, shownText } from "../support/slack/slack-people.ts";
import { until } from "../support/until.ts";

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
});
afterAll(() => desk.close());

let users = 0;
function newUser(locale = "zh-CN"): string {
  users += 1;
  const user = `U0CUST${users}`;
  desk.double.users.set(user, { locale });
  return user;
}
const labelOf = (element: Record<string, unknown>) => (element.text as { text?: string } | undefined)?.text ?? "";
const labels = (post: SlackPost) => elementsOf(post).map(labelOf);
const button = (post: SlackPost, label: string) => elementsOf(post).find((each) => labelOf(each) === label)!;
const said = (user: string) => desk.people.seenBy(user).map(shownText);
const newest = (user: string) => desk.people.seenBy(user).at(-1)!;
async function says(user: string, text: string): Promise<void> {
  expect(await desk.people.says(user, text)).toBe(200);
  await desk.idle();
}
async function conversationOf(user: string): Promise<string> {
  for (const id of await desk.store.ids("conversation")) {
    const { value } = await desk.store.read<ConversationMeta>(conversationKeys.meta(id));
    if (value?.user === `slack:${desk.double.team}:${user}`) return id;
  }
  throw new Error(`${user} has no conversation`);
}
const transcript = async (user: string) =>
  (await desk.store.tail<Message>(conversationKeys.transcript(await conversationOf(user)), 0)).map(
    ({ entry }) => entry,
  );

describe("Slack", () => {
  it("greets once, in the language of the user's Slack, when the app's messages are opened", async () => {
    const user = newUser("en-GB");
    await desk.people.opens(user, "messages");
    await desk.people.opens(user, "messages");
    await desk.idle();
    expect(said(user)).toEqual([
      expect.stringMatching(/^This chat is carried and kept by Slack/),
      expect.stringMatching(/^Hello, /),
    ]);
    expect(labels(newest(user)).length).toBeGreaterThan(3);
  });

  it("keeps on record, once and before anything else, who was told who carries the chat, and when", async () => {
    const user = newUser();
    await says(user, "你好");
    await desk.restart();
    await says(user, "还在吗");
    const told = (await transcript(user)).filter(({ text }) => text.includes("由 Slack 传送和保存"));
    expect(told).toEqual([expect.objectContaining({ from: "system", audience: "everyone", at: expect.any(String) })]);
    expect((await transcript(user))[0]).toEqual(told[0]);
  });

  it("answers what is written, and what is pressed", async () => {
    const user = newUser();
    await says(user, "提现一般多久到账");
    expect(said(user).join("\n")).toMatch(/到账/);
    const last = newest(user);
    const [label] = labels(last);
    await desk.people.presses(user, last, button(last, label!));
    await desk.idle();
    expect((await transcript(user)).filter(({ from }) => from === "customer").map(({ text }) => text)).toEqual([
      "提现一般多久到账",
      label,
    ]);
    expect(newest(user).ts).not.toBe(last.ts);
  });

  it("takes an event once, however often it is delivered, and presses too", async () => {
    const user = newUser();
    const body = desk.people.messageEvent(user, "手续费怎么算");
    const statuses = await Promise.all([0, 1, 2, 3].map(() => desk.people.send("/slack/events", body)));
    expect(statuses).toEqual([200, 200, 200, 200]);
    await desk.idle();
    const last = desk.people.seenBy(user).findLast((post) => labels(post).length > 0)!;
    const press = desk.people.pressBody(user, last, elementsOf(last)[0]!);
    for (let times = 0; times < 3; times += 1) await desk.people.send("/slack/interactions", press);
    await desk.idle();
    expect((await transcript(user)).filter(({ from }) => from === "customer")).toHaveLength(2);
  });

  it("does not hear itself, other bots, edits and deletions", async () => {
    const user = newUser();
    await says(user, "你好");
    const before = desk.people.seenBy(user).length;
    for (const more of [{ bot_id: "B0BOT" }, { subtype: "message_changed" }, { subtype: "message_deleted" }])
      expect(await desk.people.says(user, "转人工", more)).toBe(200);
    await desk.idle();
    expect(desk.people.seenBy(user)).toHaveLength(before);
  });

  it("is not silent where somebody calls it by name in their own chat and says no more", async () => {
    const user = newUser();
    await says(user, "你好");
    const before = said(user).length;
    expect(await desk.people.says(user, "", { text: "<@U0BOT>" })).toBe(200);
    await desk.idle();
    expect(said(user).length).toBeGreaterThan(before);
    const after = said(user).length;
    expect(await desk.people.says(user, "", { text: null, blocks: [] })).toBe(200);
    await desk.idle();
    expect(said(user)).toHaveLength(after);
  });

  it("answers in a channel with nothing but the way to talk in private, once a call", async () => {
    const user = newUser();
    await desk.people.mentions(user, "C0PUBLIC", "<@U0BOT> 我的手机号是13800001001，查一下余额", "EvSAME");
    await desk.people.mentions(user, "C0PUBLIC", "<@U0BOT> 我的手机号是13800001001，查一下余额", "EvSAME");
    await desk.idle();
    const there = desk.double.posts.filter(({ channel }) => channel === "C0PUBLIC");
    expect(there.map(shownText)).toEqual(["这里别人也看得到。为了保护您的信息，请点我的头像，和我单独聊。"]);
    expect(there[0]!.thread).toBeDefined();
    expect(said(user)).toHaveLength(2);
    expect(JSON.stringify(await transcript(user))).not.toContain("13800001001");
  });

  it("shows each user the app's home", async () => {
    const user = newUser("en-US");
    await desk.people.opens(user, "home");
    expect(JSON.stringify(desk.double.homes.get(user))).toContain("We never ask for your password");
  });

  it("acknowledges an event though Slack does not answer the call that it leads to", async () => {
    const user = newUser();
    desk.double.troubles.push(
      { method: "views.publish", how: "no-answer" },
      { method: "chat.postEphemeral", how: "no-answer" },
    );
    const calls = desk.double.calls.length;
    expect(await desk.people.opens(user, "home")).toBe(200);
    expect(await desk.people.mentions(user, agentsChannel, "<@U0BOT> 在吗")).toBe(200);
    expect(desk.double.troubles).toEqual([]);
    const called = desk.double.calls.slice(calls).map(({ method }) => method);
    expect(called.filter((method) => method !== "users.info")).toEqual(["views.publish", "chat.postEphemeral"]);
  });

  it("gives the page's address in words when Slack will not have the button, and else in no notification", async () => {
    const user = newUser();
    const pages = () => desk.people.seenBy(user).filter(({ text }) => text.includes("/enter/"));
    const how = { error: "invalid_blocks" };
    await says(user, "我的账号找不回来了");
    await says(user, "13800001001");
    expect(pages()).toEqual([]);
    expect(desk.people.seenBy(user).some((post) => elementsOf(post).some(({ url }) => url))).toBe(true);
    await desk.forget();
    const other = newUser();
    await says(other, "我的账号找不回来了");
    desk.double.troubles.push(...[1, 2, 3].map(() => ({ method: "chat.postMessage", how })));
    await says(other, "13800001001");
    desk.double.troubles.length = 0;
    const told = desk.people.seenBy(other).filter(({ blocks }) => blocks.length === 0);
    expect(told.map(({ text }) => text).join("\n")).toMatch(/https:\/\/help\.example\/enter\/[\w.-]+/);
  });

  it("takes a code on a page of ours, never in the chat, and goes on by itself", async () => {
    const user = newUser();
    await says(user, "我的账号找不回来了");
    await says(user, "13800001001");
    const asked = desk.people.seenBy(user).findLast((post) => elementsOf(post).some(({ url }) => url !== undefined))!;
    const code = (await desk.sandbox.messages("+8613800001001")).at(-1)!.code!;
    await says(user, code);
    expect(said(user).join("\n")).toContain("请不要写在聊天里");
    const page = new URL(String(elementsOf(asked).find(({ url }) => url)!.url));
    expect(page.origin).toBe("https://help.example");
    const before = desk.people.seenBy(user).length;
    const form = { method: "POST", body: new URLSearchParams({ secret: code }) };
    expect((await fetch(`${desk.double.target}${page.pathname}`, form)).status).toBe(200);
    await desk.idle();
    expect(desk.people.seenBy(user).length).toBeGreaterThan(before);
    expect((await fetch(`${desk.double.target}${page.pathname}`, form)).status).toBe(410);
    const everything = JSON.stringify([desk.double.posts, await transcript(user), desk.lines]);
    expect(everything).not.toContain(code);
    expect(JSON.stringify(desk.double.posts)).not.toContain("13800001001");
  });

  it("points to the page when a code is typed into the chat by somebody who waits and freezes meanwhile", async () => {
    await desk.forget();
    const user = newUser();
    await says(user, "我的账号被人盗了");
    await says(user, "13800001001");
    const code = (await desk.sandbox.messages("+8613800001001")).at(-1)!.code!;
    const before = said(user).length;
    await says(user, code);
    const told = said(user).slice(before).join("\n");
    expect(told).toContain("请不要写在聊天里");
    expect(told).not.toContain("中断");
    const page = elementsOf(newest(user)).find(({ url }) => url !== undefined);
    const form = { method: "POST", body: new URLSearchParams({ secret: code }) };
    expect((await fetch(`${desk.double.target}${new URL(String(page!.url)).pathname}`, form)).status).toBe(200);
    await desk.idle();
    await desk.people.presses(user, newest(user), button(newest(user), "马上冻结"));
    await desk.idle();
    expect(said(user).join("\n")).toContain("已冻结");
    expect(JSON.stringify([desk.double.posts, await transcript(user)])).not.toContain(code);
    await says(user, "不等了");
  });

  it("says a word once when the answer to it is lost, Slack is full or in trouble, and keeps the order", async () => {
    const user = newUser();
    desk.double.troubles.push(
      { method: "chat.postMessage", how: "answer-lost" },
      { method: "chat.postMessage", how: { status: 500 } },
      { method: "chat.postMessage", how: { status: 429, retryAfter: 1 } },
      { method: "chat.postMessage", how: { error: "internal_error" } },
      { method: "chat.postMessage", how: { error: "token_revoked" } },
      { method: "chat.postMessage", how: "answer-lost" },
    );
    await says(user, "积分怎么用");
    const words = (await transcript(user)).filter(({ from }) => from !== "customer").map(({ text }) => text);
    expect(words.length).toBeGreaterThan(1);
    expect(desk.double.troubles).toEqual([]);
    expect(said(user)).toEqual(words);
    const fields = { method: "chat.postMessage", code: "token_revoked" };
    expect(desk.lines).toContainEqual({ event: "slack.call-refused", fields });
  });

  it("asks what stands there when an answer has no id, so that the place in the queue still moves in one message", async () => {
    const [first, second] = [newUser(), newUser()];
    await says(first, "转人工");
    desk.double.troubles.push(...[1, 2, 3, 4, 5].map(() => ({ method: "chat.postMessage", how: "id-lost" as const })));
    await says(second, "转人工");
    desk.double.troubles.length = 0;
    const [bar, ...more] = desk.people.seenBy(second).filter((post) => shownText(post).includes("第 2 位"));
    expect(more).toEqual([]);
    const leave = desk.people.seenBy(first).find((post) => labels(post).includes("不等了"))!;
    desk.double.troubles.push({ method: "chat.update", how: "id-lost" });
    await desk.people.presses(first, leave, button(leave, "不等了"));
    await desk.idle();
    await until(
      () => shownText(bar!),
      (text) => text.includes("第 1 位"),
    );
    await says(second, "不等了");
    expect(desk.double.calls.filter(({ method, args }) => method === "chat.update" && !args.ts)).toEqual([]);
    expect(new Set(said(second)).size).toBe(said(second).length);
  });

  it("says a word once though Slack is full when it is asked what stands there, and asks no sooner than it may", async () => {
    const user = newUser();
    await says(user, "你好");
    const failures = () => desk.lines.filter(({ event }) => event === "outbox.failed").length;
    const [before, failed] = [said(user).length, failures()];
    desk.double.troubles.push(
      { method: "chat.postMessage", how: "answer-lost" },
      { method: "conversations.history", how: { status: 429, retryAfter: 60 } },
      { method: "conversations.history", how: { error: "missing_scope" } },
      { method: "conversations.history", how: { status: 500 } },
    );
    await says(user, "手续费怎么算");
    expect(desk.double.troubles).toEqual([]);
    const words = (await transcript(user)).filter(({ from }) => from !== "customer").map(({ text }) => text);
    expect(said(user).slice(before)).toEqual(words.slice(before));
    expect(failures()).toBe(failed);
  });

  it("tells the desk when somebody has left before it is known what stands there", async () => {
    const user = newUser();
    await says(user, "你好");
    desk.double.troubles.push(
      { method: "chat.postMessage", how: { status: 500 } },
      { method: "conversations.history", how: { error: "channel_not_found" } },
      { method: "chat.postMessage", how: { error: "channel_not_found" } },
    );
    await says(user, "提现手续费");
    expect(desk.double.troubles).toEqual([]);
    const lines = (await transcript(user)).filter(({ audience }) => audience === "desk");
    expect(lines[0]!.text).toMatch(/Slack 拒绝了（channel_not_found）/);
  });

  it("says it without buttons when Slack will not have the blocks", async () => {
    const user = newUser();
    const how = { error: "invalid_blocks" };
    desk.double.troubles.push({ method: "chat.postMessage", how });
    await desk.people.opens(user, "messages");
    await desk.idle();
    expect(desk.people.seenBy(user)[0]!.blocks).toEqual([]);
    // However many bubbles lead up to the one with buttons.
    desk.double.troubles.push(...[1, 2, 3].map(() => ({ method: "chat.postMessage", how })));
    await says(user, "马上冻结我的账号");
    desk.double.troubles.length = 0;
    expect(newest(user).blocks).toEqual([]);
    expect(newest(user).text).toMatch(/\[.+\]$/);
  });

  it("tells the desk what somebody who left Slack did not get, and goes on when they are back", async () => {
    const user = newUser();
    await says(user, "你好");
    desk.double.users.set(user, { deleted: true });
    await says(user, "提现手续费");
    const lines = (await transcript(user)).filter(({ audience }) => audience === "desk");
    expect(lines[0]!.text).toMatch(/Slack 拒绝了（channel_not_found）/);
    desk.double.users.set(user, {});
    const before = desk.people.seenBy(user).length;
    await says(user, "还在吗");
    expect(desk.people.seenBy(user).length).toBeGreaterThan(before);
  });

  it("keeps the place in the queue up to date in one message", async () => {
    const [first, second] = [newUser(), newUser()];
    await says(first, "转人工");
    await says(second, "转人工");
    const bar = desk.people.seenBy(second).find((post) => shownText(post).includes("第 2 位"))!;
    expect(labels(bar).length).toBeGreaterThan(0);
    const leave = desk.people.seenBy(first).find((post) => labels(post).includes("不等了"))!;
    await desk.people.presses(first, leave, button(leave, "不等了"));
    await desk.idle();
    await until(
      () => shownText(bar),
      (text) => text.includes("第 1 位"),
    );
    expect(bar.before.length).toBeGreaterThan(0);
    await says(second, "不等了");
  });

  it("changes the place in plain words in the same message when Slack will not have the blocks", async () => {
    const [first, second] = [newUser(), newUser()];
    await says(first, "转人工");
    await says(second, "转人工");
    const bars = () => desk.people.seenBy(second).filter((post) => /第 \d 位/.test(shownText(post)));
    const leave = desk.people.seenBy(first).find((post) => labels(post).includes("不等了"))!;
    const channel = desk.double.dm(second);
    desk.double.troubles.push({ method: "chat.update", how: { error: "invalid_blocks" }, channel });
    await desk.people.presses(first, leave, button(leave, "不等了"));
    await desk.idle();
    await until(
      () => bars().map(shownText).join(),
      (text) => text.includes("第 1 位"),
    );
    expect(desk.double.troubles).toEqual([]);
    expect(bars()).toHaveLength(1);
    await says(second, "不等了");
  });

  it("fetches files with its token from Slack's file host only, and takes what it knows", async () => {
    const user = newUser();
    const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64, 1)]);
    desk.double.files.set("a/receipt.png", { bytes: png, type: "image/png" });
    desk.double.files.set("a/page.png", { bytes: Buffer.from("<html><script>1</script>"), type: "image/png" });
    const at = (path: string) => `${desk.double.filesUrl}/${path}`;
    const file = (id: string, name: string, url: string, size = 72) => ({
      ...{ id, name, mimetype: "image/png", size, url_private_download: url },
    });
    const strange = "http://127.0.0.1:9/steal.png";
    const body = desk.people.messageEvent(user, "这是回单", {
      subtype: "file_share",
      files: [
        file("F1", "回单.png", at("a/receipt.png")),
        file("F2", "假.png", at("a/page.png")),
        file("F3", "偷.png", strange),
        file("F4", "大.png", at("a/receipt.png"), 50_000_000),
        file("F5", "没了.png", at("a/none.png")),
      ],
    });
    for (let times = 0; times < 2; times += 1) expect(await desk.people.send("/slack/events", body)).toBe(200);
    await desk.idle();
    const sent = (await transcript(user)).filter(({ attachments }) => attachments);
    expect(sent.flatMap(({ attachments = [] }) => attachments.map(({ name, bytes }) => [name, bytes]))).toEqual([
      ["回单.png", png.length],
    ]);
    expect(new Set(desk.double.fileTokens)).toEqual(new Set([`Bearer ${desk.double.botToken}`]));
    const told = said(user).filter((text) => text.includes("这个文件我收不了"));
    expect(told).toHaveLength(1);
    const [refused, gone] = told[0]!.split("\n\n");
    for (const name of ["假.png", "偷.png", "大.png"]) expect(refused).toContain(name);
    expect(gone).toMatch(/^没了\.png\nSlack 没有把这个文件交给我/);
  });

  it("tells somebody whose very first message is a file that we cannot get", async () => {
    const user = newUser();
    const file = { id: "F6", mode: "file_access", file_access: "check_file_info" };
    expect(await desk.people.says(user, "", { subtype: "file_share", files: [file] })).toBe(200);
    await desk.idle();
    expect(said(user)[0]).toContain("由 Slack 传送和保存");
    expect(said(user).at(-1)).toContain("Slack 没有把这个文件交给我");
  });

  it("tells of a file that it cannot get once, whenever the process dies", async () => {
    for (let commits = 0; commits < 9; commits += 1) {
      const user = newUser();
      const body = desk.people.messageEvent(user, "", { subtype: "file_share", files: [{ id: "F7", name: "a.exe" }] });
      desk.life().dieAfter(commits);
      await Promise.race([desk.people.send("/slack/events", body), desk.life().died]);
      await desk.idle();
      if (desk.life().isDead()) await desk.restart();
      else desk.life().dieAfter(Number.POSITIVE_INFINITY);
      expect(await desk.people.send("/slack/events", body)).toBe(200);
      await desk.idle();
      const told = said(user).filter((text) => text.includes("Slack 没有把这个文件交给我"));
      expect({ commits, told: told.length }).toEqual({ commits, told: 1 });
    }
  });

  it("gives nobody a second effect when the process dies between a press and its answer", async () => {
    const user = newUser();
    await says(user, "你好");
    desk.life().dieAfter(1);
    const pressed = desk.people.says(user, "转人工");
    await desk.life().died;
    await desk.restart();
    await pressed;
    await desk.idle();
    expect((await transcript(user)).filter(({ from, text }) => from === "customer" && text === "转人工")).toHaveLength(
      1,
    );
    await says(user, "不等了");
  });
});
