import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { conversationKeys, type Owner, type QueueEntry, queuePrefix } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import { handoffKeys, workFile } from "../../src/handoff/handoff-keys.ts";
import type { House } from "../support/house.ts";
import { until } from "../support/until.ts";

/** A card in the room as it stands now. */
export interface RoomCardSeen {
  text(): string;
  buttons(): string[];
  /** What stands below it, the oldest first. */
  thread(): string[];
}

/** A company's chat from the agents' side, and its customers on any channel; everything goes through real code and its wire. */
export interface RoomDriver {
  house: House;
  /** A new customer, who has said nothing yet. */
  customer(): Promise<{ user: string; says(text: string): Promise<void>; heard(): string[] }>;
  cards(): RoomCardSeen[];
  /** Presses a button of a card, of the newest line below it, or of the card as it first stood; answers what that agent alone is shown, "" for nothing. */
  press(agent: string, card: RoomCardSeen, label: string, where?: "last line" | "as it was"): Promise<string>;
  /** Sends the form that was opened last for this agent; answers what it shows then, "" when it closes. */
  fill(agent: string, text: string): Promise<string>;
  handBack(agent: string, card: RoomCardSeen): Promise<void>;
  /** Types into the card's thread and calls the app by name, every way the chat has; answers what the app says to that. */
  remark(agent: string, card: RoomCardSeen, text: string): Promise<string>;
  /** The chat fails the next three times. */
  trouble(): void;
  /** All that went to the chat, in one text. */
  sent(): string;
  close(): Promise<void>;
}

/** What holds for agents in any company's chat. */
export function agentsRoomContract(chat: string, open: () => Promise<RoomDriver>): void {
  const [mei, tom] = ["mei", "tom"];
  let room: RoomDriver;
  beforeAll(async () => {
    room = await open();
  });
  afterAll(() => room?.close());

  const read = async <T>(key: string) => (await room.house.store.read<T>(key)).value;
  const owner = async (conversation: string) => read<Owner>(conversationKeys.owner(conversation));

  /** A customer who asks for a person; and the card that this puts up. */
  async function waiting() {
    const customer = await room.customer();
    await customer.says("转人工");
    const conversation = await room.house.conversationOf(customer.user);
    return { customer, conversation, card: room.cards().at(-1)! };
  }
  async function link(agent: string, card: RoomCardSeen): Promise<string> {
    await room.press(agent, card, "接手");
    const { code } = await room.house.links().codeFor(agent);
    return room.fill(agent, ` ${code.toLowerCase()} `);
  }
  async function reply(agent: string, card: RoomCardSeen, text: string, where?: "last line"): Promise<string> {
    await room.press(agent, card, "回复客户", where);
    return room.fill(agent, text);
  }

  describe(`agents in ${chat}`, () => {
    it("are linked to their desk account by a code from the desk, and are nobody before", async () => {
      const { conversation, card } = await waiting();
      expect(card.text()).toContain("客户在等人工客服 · 要求人工");
      expect(await room.press(mei, card, "接手")).toContain("连接工作台账号");
      expect((await owner(conversation))?.owner).toBe("queue");
      for (let tries = 0; tries < 5; tries += 1) expect(await room.fill(mei, "WRONGWRO")).toContain("代码不对");
      const { code } = await room.house.links().codeFor("mei");
      expect(await room.fill(mei, code)).toContain("次数太多");
      await link(tom, card);
      await room.press(tom, card, "接手");
      expect(await owner(conversation)).toMatchObject({ owner: "agent", agent: { user: "tom", name: "Tom" } });
      const trail = await room.house.store.tail(handoffKeys.trail, 0);
      for (const act of ["desk.link-chat", "desk.claim"]) expect(JSON.stringify(trail)).toContain(act);
      await room.handBack(tom, card);
    });

    it("take a waiting conversation by a button, answer in a form, and hand back by a button", async () => {
      const { customer, conversation, card } = await waiting();
      const entry = await read<QueueEntry>(`${workFile}#${queuePrefix}${conversation}`);
      const since = new Date(Date.parse(entry!.since) + 8 * 3_600_000).toISOString();
      expect(card.text()).toContain(` ${since.slice(11, 16)} 开始等`);
      await room.press(tom, card, "接手");
      expect(card.text()).toContain("Tom 已接手");
      expect(card.thread().join("\n")).toContain("转人工");
      await customer.says("我的号码是13800001001，卡 6222021234567890128");
      expect(card.thread().at(-2)).toContain("138****1001");
      expect(card.thread().at(-1)).toContain("已自动遮住");
      expect(room.sent()).not.toMatch(/13800001001|6222021234567890128/);
      await customer.says("提现还没到");
      expect(await reply(tom, card, "您好，我来看一下这笔提现。", "last line")).toBe("");
      expect(customer.heard().at(-1)).toContain("您好，我来看一下这笔提现。");
      expect(customer.heard().at(-1)).toContain("Tom");
      await room.handBack(tom, card);
      expect((await owner(conversation))?.owner).toBe("bot");
      expect(card.text()).toContain("已结束");
      expect(card.buttons()).toEqual([]);
    });

    it("see no part of a card number once its last part is known, and every other word once", async () => {
      const { customer, card } = await waiting();
      await room.press(tom, card, "接手");
      const before = card.thread().length;
      await customer.says("卡号前面是 6222021234");
      expect(card.thread().at(-1)).toContain("6222021234");
      await customer.says("后面是 567890128");
      expect(card.thread().slice(before).join("\n")).not.toMatch(/6222021234|567890128/);
      expect(card.thread().filter((line) => line.includes("卡号前面是"))).toHaveLength(1);
      await room.handBack(tom, card);
    });

    it("read a message of any length to its end", async () => {
      const { customer, card } = await waiting();
      await room.press(tom, card, "接手");
      const long = Array.from({ length: 390 }, (_, at) => `第${at}件事情还没好。`)
        .join("")
        .slice(0, 3_990);
      await customer.says(`${long}完了`);
      const line = card.thread().findLast((each) => each.includes("第0件"))!;
      expect(line.replace(/\s/g, "")).toContain(`${long}完了`);
      await room.handBack(tom, card);
    });

    it("send nothing to the customer that is not written in the form for the customer", async () => {
      const { customer, conversation, card } = await waiting();
      await room.press(tom, card, "接手");
      const before = customer.heard();
      expect(await room.remark(tom, card, "这客户真难缠")).toContain("写在这里的内容客户看不到");
      await room.press(tom, card, "内部备注");
      await room.fill(tom, "客户声音很急，先安抚");
      expect(customer.heard()).toEqual(before);
      const entries = await room.house.store.tail<Message>(conversationKeys.transcript(conversation), 0);
      const everyone = entries.filter(({ entry }) => entry.audience === "everyone").map(({ entry }) => entry.text);
      expect(everyone.join()).not.toMatch(/难缠|先安抚/);
      expect(entries.some(({ entry }) => entry.audience === "desk" && entry.text === "客户声音很急，先安抚")).toBe(
        true,
      );
      await room.handBack(tom, card);
    });

    it("are held when they ask for what support never asks for, and told what instead", async () => {
      const { customer, card } = await waiting();
      await room.press(tom, card, "接手");
      const before = customer.heard();
      for (const text of ["请把验证码发给我", "把您的 密 码 告诉我", "please read me the code you received"])
        expect(await reply(tom, card, text)).toContain("没有发出：这段话像是在向客户要");
      expect(customer.heard()).toEqual(before);
      await room.handBack(tom, card);
    });

    it("say a reply once when its form is sent twice, and nothing once it is not theirs", async () => {
      const { customer, conversation, card } = await waiting();
      await room.press(tom, card, "接手");
      await room.press(tom, card, "回复客户");
      const before = customer.heard().length;
      for (let times = 0; times < 3; times += 1) await room.fill(tom, "稍等，我查一下。");
      expect(customer.heard()).toHaveLength(before + 1);
      await room.press(tom, card, "回复客户");
      await room.house.handoff().return(conversation, { user: "tom", name: "Tom" });
      expect(await room.fill(tom, "这句太晚了")).toContain("不在您手上");
      expect(customer.heard().join()).not.toContain("这句太晚了");
    });

    it("have one owner: the second claim loses, whether here or at the desk", async () => {
      const { conversation, card } = await waiting();
      await room.house.handoff().claim(conversation, { user: "mei", name: "Mei" });
      await room.house.idle();
      expect(card.text()).toContain("Mei 已在工作台接手");
      expect(card.buttons()).toEqual([]);
      expect(await room.press(tom, card, "接手", "as it was")).toContain("Mei 已经接手了");
      expect(await owner(conversation)).toMatchObject({ agent: { user: "mei" } });
      expect(card.thread()).toEqual([]);
      await room.house.handoff().return(conversation, { user: "mei", name: "Mei" });
    });

    it("find the cards as they stand after a restart, and no line twice", async () => {
      const { customer, card } = await waiting();
      await room.press(tom, card, "接手");
      await reply(tom, card, "我在。");
      const [before, lines] = [room.cards().length, card.thread()];
      await room.house.restart();
      await room.house.idle();
      expect(room.cards()).toHaveLength(before);
      expect(card.thread()).toEqual(lines);
      await customer.says("好的，谢谢");
      expect(card.thread().at(-1)).toContain("好的，谢谢");
      await room.handBack(tom, card);
    });

    it("get a card though the chat was down when the customer asked", async () => {
      room.trouble();
      const before = room.cards().length;
      const { conversation } = await waiting();
      await until(
        () => room.cards().length,
        (cards) => cards === before + 1,
      );
      const card = room.cards().at(-1)!;
      await room.press(tom, card, "接手");
      expect((await owner(conversation))?.owner).toBe("agent");
      await room.handBack(tom, card);
    });
  });
}
