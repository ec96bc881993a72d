import { expect } from "@jest/globals";
import type { RoomCardSeen, RoomDriver } from "../../contracts/agents-room.ts";
import { agentsChannel, openSlackDesk } from "./slack-desk.ts";
import type { SlackPost } from "./slack-double.ts";
import { elementsOf, shownText } from "./slack-people.ts";

const labelOf = (element: Record<string, unknown>) => (element.text as { text?: string } | undefined)?.text ?? "";
let customers = 0;

/** A channel of the company's Slack; its customers write there, too. */
export async function openSlackRoom(): Promise<RoomDriver> {
  const desk = await openSlackDesk();
  const { double, people } = desk;
  const accounts: Record<string, string> = { mei: "U0MEI", tom: "U0TOM" };
  for (const user of Object.values(accounts)) double.users.set(user, {});
  const accountOf = (agent: string) => accounts[agent] ?? "";
  const posts = new Map<RoomCardSeen, SlackPost>();
  const threadOf = (post: SlackPost) => double.posts.filter(({ thread, onlyFor }) => thread === post.ts && !onlyFor);
  const whispers = (user: string) => double.posts.filter(({ onlyFor }) => onlyFor === user);

  /** What one agent alone is shown by what is done. */
  async function shownBy(agent: string, act: () => Promise<unknown>): Promise<string> {
    const user = accountOf(agent);
    const [said, forms] = [whispers(user).length, double.forms.length];
    await act();
    await desk.idle();
    const opened = double.forms.slice(forms).filter((form) => form.user === user);
    const told = whispers(user)
      .slice(said)
      .map(({ text }) => text);
    return [...told, ...opened.map(({ view }) => labelOf({ text: view.title }))].join("\n");
  }
  const cardOf = (post: SlackPost): RoomCardSeen => {
    const known = [...posts].find(([, of]) => of === post)?.[0];
    if (known) return known;
    const card: RoomCardSeen = {
      text: () => shownText(post),
      buttons: () => elementsOf(post).map(labelOf),
      thread: () => threadOf(post).map(shownText),
    };
    posts.set(card, post);
    return card;
  };
  const press: RoomDriver["press"] = (agent, card, label, where) =>
    shownBy(agent, async () => {
      const stands = posts.get(card)!;
      const was = { ...stands, blocks: stands.before.at(-1)?.blocks ?? stands.blocks };
      const post = where === "last line" ? threadOf(stands).at(-1)! : where === "as it was" ? was : stands;
      const button = elementsOf(post).find((each) => labelOf(each) === label);
      if (!button) throw new Error(`no button "${label}"`);
      const status = await people.presses(accountOf(agent), post, button);
      if (status !== 200) throw new Error(`a press was answered ${status}`);
    });

  return {
    house: desk,
    async customer() {
      customers += 1;
      const user = `U0WAITS${customers}`;
      double.users.set(user, { locale: "zh-CN" });
      return {
        user,
        async says(text) {
          await people.says(user, text);
          await desk.idle();
        },
        heard: () => people.seenBy(user).map(shownText),
      };
    },
    cards: () =>
      double.posts
        .filter(({ channel, thread, onlyFor }) => channel === agentsChannel && !thread && !onlyFor)
        .map(cardOf),
    press,
    async fill(agent, text) {
      let problem = "";
      const told = await shownBy(agent, async () => {
        const { answer } = await people.submits(accountOf(agent), { text });
        problem = answer ? JSON.stringify(answer) : "";
      });
      return problem || told;
    },
    async handBack(agent, card) {
      await press(agent, card, "交还");
    },
    remark: (agent, card, text) =>
      shownBy(agent, async () => {
        const typed = { channel: agentsChannel, channel_type: "channel", thread_ts: posts.get(card)!.ts };
        for (const more of [typed, { ...typed, channel_type: "im" }]) await people.says(accountOf(agent), text, more);
        const called = { type: "app_mention", channel: agentsChannel, user: accountOf(agent), ts: "1800000001.000100" };
        const below = { ...called, thread_ts: posts.get(card)!.ts, text: `<@U0BOT> ${text}` };
        await people.send("/slack/events", people.eventBody(below));
        expect(whispers(accountOf(agent)).at(-1)).toMatchObject({ thread: below.thread_ts });
      }),
    trouble: () =>
      void double.troubles.push(
        ...[1, 2, 3].map(() => ({ method: "chat.postMessage", how: { status: 500 as const } })),
      ),
    sent: () => JSON.stringify(double.posts),
    close: () => desk.close(),
  };
}
