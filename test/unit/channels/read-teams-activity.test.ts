import { describe, expect, it } from "@jest/globals";
import { readTeamsActivity } from "../../../src/channels/teams/read-teams-activity.ts";

const activity = (fields: object = {}) => ({
  ...{ type: "message", id: "1", serviceUrl: "https://smba.trafficmanager.net/teams/", channelId: "msteams" },
  ...{ from: { id: "29:customer" }, recipient: { id: "28:bot" }, text: "我的钱呢" },
  conversation: { id: "a:1", conversationType: "personal", tenantId: "t" },
  ...fields,
});

describe("an activity", () => {
  it("is read where a field that may be missing is null", () => {
    const nothing = { name: null, action: null, membersAdded: null, entities: null, channelData: null, locale: null };
    const read = readTeamsActivity(
      activity({
        ...nothing,
        from: { id: "29:customer", aadObjectId: null },
        recipient: { id: "28:bot", name: null },
        conversation: { id: "a:1", conversationType: "personal", tenantId: null, isGroup: null },
      }),
    );
    expect(read).toEqual(readTeamsActivity(activity({ conversation: { id: "a:1", conversationType: "personal" } })));
    expect(read).toMatchObject({ text: "我的钱呢", tenant: "msteams/", isPrivate: true });
    expect(readTeamsActivity(activity({ from: null, id: null }))).not.toHaveProperty("userId");
  });

  it("keeps its words, and the file to be told of, however odd that is", () => {
    const far = `https://evil.example/${"x".repeat(10_000)}`;
    const data = `data:image/png;base64,${"A".repeat(200_000)}`;
    const files = [
      { contentType: "image/png", contentUrl: data, name: "n".repeat(600) },
      { contentType: "x".repeat(300), contentUrl: far, name: 5 },
      {
        contentType: "application/vnd.microsoft.teams.file.download.info",
        content: { downloadUrl: far, fileType: "f".repeat(30) },
      },
    ];
    const read = readTeamsActivity(activity({ attachments: files }));
    expect(read?.text).toBe("我的钱呢");
    const seen = read?.files.map(({ name, contentType, url }) => [name, contentType, url.length]);
    expect(seen).toEqual([
      ["file", "image/png", data.length],
      ["file", "", far.length],
      ["file", "", far.length],
    ]);
  });

  it("is a call where the bot's name is all that is in it", () => {
    const called = {
      text: "<at>Wallet</at> ",
      entities: [{ type: "mention", text: "<at>Wallet</at>", mentioned: { id: "28:bot" } }],
    };
    expect(readTeamsActivity(activity(called))?.text).toBe("@");
    const attachments = [{ contentType: "image/png", contentUrl: "https://smba.trafficmanager.net/files/1" }];
    expect(readTeamsActivity(activity({ ...called, attachments }))?.text).toBe("");
  });

  it("is none without what tells whose it is", () => {
    for (const field of ["type", "serviceUrl", "channelId", "recipient", "conversation"])
      for (const value of [undefined, null, 5]) expect(readTeamsActivity(activity({ [field]: value }))).toBeUndefined();
  });
});
