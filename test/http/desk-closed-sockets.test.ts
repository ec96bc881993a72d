import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { conversationKeys } from "../../src/domain/conversation.ts";
import { createPresence, type Presence } from "../../src/handoff/presence.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type AgentsDesk, type Call, openAgentsDesk } from "../support/agents-desk.ts";
import { type MuteSocket, openMuteSocket, pong, text } from "../support/mute-socket.ts";
import { stillClock } from "../support/web-desk.ts";

/** Half of the time after which `ws` cuts by itself. */
const bound = 15_000;
const clock = stillClock();
let desk: AgentsDesk;
let presence: Presence;
/** What the presence was told of connections, in order. */
let told: ("seen" | "gone")[];
/** The streams of the store that were read. */
let followed: string[];
let fails = false;
let mei: Call;
let page: MuteSocket;
beforeEach(async () => {
  fails = false;
  const signs: typeof told = [];
  told = signs;
  followed = [];
  const real = createPresence(clock);
  presence = {
    ...real,
    seen(...sign) {
      signs.push("seen");
      real.seen(...sign);
    },
    gone(connection) {
      signs.push("gone");
      real.gone(connection);
    },
  };
  const store = openMemoryStore(clock);
  const read: typeof store.read = async (key) => {
    if (fails) throw new Error("the disk is gone");
    return store.read(key);
  };
  const tail: typeof store.tail = async (...asked) => {
    followed.push(asked[0]);
    if (fails) throw new Error("the disk is gone");
    return store.tail(...asked);
  };
  desk = await openAgentsDesk({ clock, presence, store: { ...store, read, tail } });
  mei = await desk.signIn("mei");
  page = await openMute();
});
afterEach(() => desk.close());

const watch = text('{"type":"watch","conversation":"x","after":0}');

async function openMute(): Promise<MuteSocket> {
  const { body } = (await mei("POST", "/stream")) as unknown as { body: { ticket: string } };
  const socket = await openMuteSocket(`ws://127.0.0.1:${desk.port}/desk/api/stream?t=${body.ticket}`);
  await socket.heard('"queue"');
  return socket;
}

/** Each way in which the desk closes a page: what is done, and the words of the close. */
const closings: [string, string, () => unknown][] = [
  ["signed out", "signed out", () => mei("DELETE", "/session")],
  ["what is not understood", "not understood", () => page.send(...text("{}"))],
  ["a binary frame", "text only", () => page.send(0x82, 0x80, 0, 0, 0, 0)],
  ["too many frames", "too many frames", () => page.send(...Array(21).fill(text('{"type":"beat"}')).flat())],
  [
    "a watch that cannot go on",
    "try again",
    () => {
      fails = true;
      page.send(...watch);
    },
  ],
];

it.each(closings)(
  "an agent whose page leaves a close unanswered (%s) is gone at once, and cut",
  async (...[, words, close]) => {
    expect([desk.desk.sockets(), presence.isOnline("mei")]).toEqual([1, true]);
    await close();
    await page.heard(words);
    expect([desk.desk.sockets(), presence.isOnline("mei")]).toEqual([0, false]);
    clock.move(5_000);
    await page.cut;
  },
  bound,
);

it("what a page still sends behind a close is no sign of life, and asks for nothing", async () => {
  await mei("DELETE", "/session");
  await page.heard("signed out");
  // The last bytes are no frame at all, which ends the line.
  page.send(...pong, ...text('{"type":"beat"}'), ...watch, 0xff, 0xff);
  await page.cut;
  expect(told.slice(told.indexOf("gone"))).not.toContain("seen");
  expect(presence.isOnline("mei")).toBe(false);
  expect(followed).not.toContain(conversationKeys.transcript("x"));
});

it(
  "pages that leave a close unanswered hold no place of those who come",
  async () => {
    const pages = [page, await openMute(), await openMute(), await openMute(), await openMute()];
    for (const each of pages) each.send(...text("{}"));
    for (const each of pages) await each.heard("not understood");
    await openMute();
    expect(desk.desk.sockets()).toBe(1);
  },
  bound,
);
