import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { conversationKeys } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import { openSlackDesk, type SlackDesk } from "../support/slack/slack-desk.ts";
import { shownText } from "../support/slack/slack-people.ts";

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.lines.length = 0;
});

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64, 1)]);
let users = 0;
function newUser(): string {
  users += 1;
  const user = `U0FILES${users}`;
  desk.double.users.set(user, { locale: "zh-CN" });
  return user;
}
/** A file of another organisation, as a message brings it. */
const stub = (id: string) => ({ id, mode: "file_access", file_access: "check_file_info", created: 0, user: "" });
/** The same as `files.info` tells of it, its bytes being there. */
function lies(id: string, name: string, more: object = {}): void {
  desk.double.files.set(id, { bytes: png, type: "image/png" });
  const url_private = `${desk.double.filesUrl}/${id}`;
  desk.double.infos.set(id, {
    id,
    name,
    mimetype: "image/png",
    size: png.length,
    mode: "hosted",
    url_private,
    ...more,
  });
}
async function sends(user: string, text: string, ...files: object[]): Promise<void> {
  expect(await desk.people.says(user, text, { subtype: "file_share", files })).toBe(200);
  await desk.idle();
}
async function cameIn(user: string): Promise<{ names: string[]; texts: string[] }> {
  const stream = conversationKeys.transcript(await desk.conversationOf(user));
  const said = (await desk.store.tail<Message>(stream, 0)).filter(({ entry }) => entry.from === "customer");
  return {
    names: said.flatMap(({ entry: { attachments = [] } }) => attachments.map(({ name }) => name)),
    texts: said.map(({ entry }) => entry.text).filter((text) => text !== ""),
  };
}
const told = (user: string) => desk.people.seenBy(user).map(shownText);
const gone = "Slack 没有把这个文件交给我";
const late = "现在取不到这个文件";
const refused = "这个文件我收不了";

describe("a file that is only announced", () => {
  it("is asked for first, and comes with the text it was sent with", async () => {
    const user = newUser();
    lies("F0CONNECT", "回单.png");
    await sends(user, "这是回单", stub("F0CONNECT"));
    expect(await cameIn(user)).toEqual({ names: ["回单.png"], texts: ["这是回单"] });
    for (const words of [gone, late, refused]) expect(told(user).join("\n")).not.toContain(words);
  });

  it("comes, too, when only its address is missing", async () => {
    const user = newUser();
    lies("F0BARE", "bare.png");
    await sends(user, "", { id: "F0BARE", name: "bare.png", mimetype: "image/png" });
    lies("F0PRIVATE", "private.png");
    const url_private = `${desk.double.filesUrl}/F0PRIVATE`;
    await sends(user, "", { id: "F0PRIVATE", name: "private.png", mimetype: "image/png", url_private });
    expect((await cameIn(user)).names).toEqual(["bare.png", "private.png"]);
  });

  it.each<[string, object, object | string | undefined]>([
    ["nobody has it any more", stub("F0NONE"), undefined],
    ["its organisation does not let it out", stub("F0DENIED"), "access_denied"],
    ["Slack knows no more of it than before", stub("F0STUB"), stub("F0STUB")],
    ["it was deleted", { id: "F0DEAD", mode: "tombstone" }, { id: "F0DEAD", mode: "tombstone" }],
    ["it is too old for what is paid for", { id: "F0OLD", name: "old.png", mode: "hidden_by_limit" }, undefined],
    ["access was refused at once", { id: "F0NO", mode: "file_access", file_access: "access_denied" }, undefined],
    ["access was refused in other words", { id: "F0NOT", mode: "file_access_denied" }, undefined],
  ])("is told of, with what to do, when %s, and the rest of the message is there", async (_why, file, info) => {
    const user = newUser();
    lies("F0BESIDE", "旁边.png");
    const { id } = file as { id: string };
    if (info) desk.double.infos.set(id, info);
    await sends(user, "看看这个", file, stub("F0BESIDE"));
    expect(await cameIn(user)).toEqual({ names: ["旁边.png"], texts: ["看看这个"] });
    expect(told(user).filter((text) => text.includes(gone))).toHaveLength(1);
    // A file without a name gets none.
    expect(told(user).join("\n")).not.toMatch(/^file$/m);
    expect(told(user).join("\n")).not.toContain(refused);
  });

  it("is named without the card number in its name, in the chat, the transcript and what waits to be fetched", async () => {
    const user = newUser();
    const waiting: string[] = [];
    const { commit } = desk.store;
    desk.store.commit = (change) => {
      waiting.push(JSON.stringify([change.outbox, change.append]));
      return commit(change);
    };
    const many = Array.from({ length: 20 }, (_, at) => ({ id: `F0X${at}`, mode: "tombstone" }));
    const name = "card 4111 1111 1111 1111.zip";
    await sends(user, "", { id: "F0CARD", name, mode: "tombstone" }, ...many, { id: "F0CARD2", name });
    desk.store.commit = commit;
    expect(told(user).filter((text) => text.includes(gone))).toHaveLength(1);
    expect(told(user).join("\n")).toContain(".zip");
    const kept = await desk.store.tail<Message>(conversationKeys.transcript(await desk.conversationOf(user)), 0);
    expect(JSON.stringify([kept, told(user), waiting])).not.toMatch(/4111 ?1111/);
  });

  it("is told of once in each kind when files could not be had for several reasons", async () => {
    const user = newUser();
    lies("F0PAGE", "假.png");
    desk.double.files.set("F0PAGE", { bytes: Buffer.from("<html>"), type: "image/png" });
    await sends(user, "", stub("F0PAGE"), { id: "F0DEAD", name: "没了.png", mode: "tombstone" });
    const [notice, ...more] = told(user).filter((text) => text.includes(gone));
    expect(more).toEqual([]);
    expect(notice).toMatch(/^假\.png\n这个文件我收不了.*\n\n没了\.png\nSlack 没有把这个文件交给我/s);
  });

  it("is tried again while Slack cannot say, and told of as late when it never does", async () => {
    const user = newUser();
    lies("F0SLOW", "慢.png");
    desk.double.troubles.push(
      { method: "files.info", how: { status: 500 } },
      { method: "files.info", how: { status: 429, retryAfter: 1 } },
    );
    await sends(user, "稍等", stub("F0SLOW"));
    expect(await cameIn(user)).toEqual({ names: ["慢.png"], texts: ["稍等"] });
    const never = newUser();
    desk.double.troubles.push(
      ...Array.from({ length: 6 }, () => ({ method: "files.info", how: { status: 500 } as const })),
    );
    await sends(never, "稍等", stub("F0SLOW"));
    desk.double.troubles.length = 0;
    expect((await cameIn(never)).texts).toEqual(["稍等"]);
    expect(told(never).filter((text) => text.includes(late))).toHaveLength(1);
  });

  it("is fetched from Slack's own host only, whatever Slack is said to have told of it", async () => {
    const user = newUser();
    const tokens = desk.double.fileTokens.length;
    lies("F0ELSEWHERE", "外.png", { url_private: "http://127.0.0.1:9/steal.png" });
    lies("F0BIG", "大.png", { size: 50_000_000 });
    await sends(user, "", stub("F0ELSEWHERE"), stub("F0BIG"));
    expect((await cameIn(user)).names).toEqual([]);
    expect(told(user).filter((text) => text.includes(refused))).toHaveLength(1);
    expect(desk.double.fileTokens).toHaveLength(tokens);
  });
});
