import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { conversationKeys, type Owner } from "../../src/domain/conversation.ts";
import { agentsRoomContract } from "../contracts/agents-room.ts";
import { type ConnectorDouble, openConnectorDouble } from "../support/connector-double.ts";
import { agentsChannel, openTeamsRoom, type TeamsRoomDriver } from "../support/teams-room-driver.ts";

let double: ConnectorDouble;
beforeAll(async () => {
  double = await openConnectorDouble();
});
afterAll(() => double.close());

agentsRoomContract("Teams", () => openTeamsRoom(double));

describe("the agents' channel of Teams", () => {
  let room: TeamsRoomDriver;
  beforeAll(async () => {
    room = await openTeamsRoom(double);
  });
  afterAll(() => room.close());

  async function waiting() {
    const customer = await room.customer();
    await customer.says("转人工");
    const conversation = await room.house.conversationOf(customer.user);
    const owner = async () => (await room.house.store.read<Owner>(conversationKeys.owner(conversation))).value;
    return { card: room.cards().at(-1)!, customer, owner };
  }

  it("takes presses from Microsoft and from its own threads only", async () => {
    const { card, owner } = await waiting();
    await room.press("tom", card, "接手");
    const { code } = await room.house.links().codeFor("tom");
    await room.fill("tom", code);
    const elsewhere = { conversation: { id: "19:another@thread.tacv2;messageid=1", conversationType: "channel" } };
    const nobody = { from: { id: "29:tom" } };
    const claim = room.pressing("tom", card, "接手");
    expect((await room.post(claim, null)).status).toBe(401);
    for (const different of [elsewhere, nobody, { channelId: "webchat" }, { name: "composeExtension/query" }])
      expect((await room.post({ ...claim, ...different })).status).toBe(501);
    for (const value of [undefined, "claim", { data: { room: "freeze", about: "x" } }, { data: { room: "claim" } }])
      expect((await room.post({ ...claim, value })).status).toBe(501);
    expect(await owner()).toMatchObject({ owner: "queue" });
  });

  it("takes a button for what it is: no press is a form, and no form a press", async () => {
    const { card, customer } = await waiting();
    await room.press("mei", card, "接手");
    const { code } = await room.house.links().codeFor("mei");
    await room.fill("mei", code);
    const claim = room.pressing("mei", card, "接手");
    const { data } = claim.value as { data: Record<string, unknown> };
    await room.post(claim);
    const before = customer.heard();
    const words = { data: { ...data, text: "这句没有写进回复客户的窗口" } };
    expect((await room.post({ ...claim, name: "task/submit", value: words })).status).toBe(501);
    for (const pressed of ["link", "keep"])
      expect((await room.post({ ...claim, value: { data: { ...data, room: pressed } } })).status).toBe(501);
    expect(customer.heard()).toEqual(before);
  });

  it("knows the same person of another tenant for somebody else", async () => {
    const { card, owner } = await waiting();
    const claim = room.pressing("tom", card, "接手", { channelData: { tenant: { id: "tenant-b" } } });
    expect((await room.post(claim)).body).toContain("连接工作台账号");
    expect(await owner()).toMatchObject({ owner: "queue" });
  });

  it("is written to under its own id, as threads whose first message is the card", () => {
    for (const { conversation } of double.chat.filter(({ conversation }) => conversation.startsWith("19:")))
      expect(conversation).toMatch(new RegExp(`^${agentsChannel.replaceAll(".", "\\.")};messageid=\\d+$`));
  });
});
