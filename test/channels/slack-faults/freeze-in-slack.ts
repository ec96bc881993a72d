import type { SlackDesk } from "../../support/slack/slack-desk.ts";
import type { SlackElement } from "../../support/slack/slack-double.ts";
import { elementsOf } from "../../support/slack/slack-people.ts";
import { type Broken, freezeWish, frozenPhone, isFrozen, whatAFreezeLeft } from "../what-a-freeze-left.ts";
import type { Fault } from "./faults.ts";

const mostSteps = 16;

let customers = 0;

/** A customer freezes the account in Slack while something goes wrong at every step; looks at what is there in the end. */
export async function freezeInSlack(desk: SlackDesk, fault: Fault): Promise<Broken> {
  customers += 1;
  const user = `U0FAULT${customers}`;
  desk.double.users.set(user, { locale: "zh-CN" });
  await desk.forget();
  const sent: { path: string; body: string }[] = [];
  const typed: string[] = [];

  /** Slack delivers it until it is taken, whatever happens to the process meanwhile. */
  async function deliver(path: string, body: string): Promise<void> {
    sent.push({ path, body });
    await fault.before({ desk, user });
    for (let tries = 0; tries < 6; tries += 1) {
      const answer = desk.people.send(path, body);
      const status = await Promise.race([answer, desk.life().died.then(() => "died" as const)]);
      if (status === 200) break;
      await revive();
    }
    await desk.idle();
    await revive();
    for (const again of fault.again(sent)) await desk.people.send(again.path, again.body);
    await desk.idle();
  }
  async function revive(): Promise<void> {
    if (!desk.life().isDead()) return;
    await desk.restart();
    await desk.idle();
  }
  async function say(text: string): Promise<void> {
    typed.push(text);
    await deliver("/slack/events", desk.people.messageEvent(user, text));
  }

  await say(freezeWish);
  for (let steps = 0; steps < mostSteps && !(await isFrozen(desk)); steps += 1) {
    const posts = desk.people.seenBy(user);
    const asked = posts.findLast((post) => elementsOf(post).length > 0);
    const serious = asked && elementsOf(asked).find(({ style }) => style === "danger");
    const page = asked && elementsOf(asked).find(({ url }) => url !== undefined);
    if (asked && serious) {
      typed.push(labelOf(serious));
      await deliver("/slack/interactions", desk.people.pressBody(user, asked, serious));
    } else if (page) await enter(String(page.url));
    else if (!typed.includes("13800001001")) await say("13800001001");
    else await say(freezeWish);
  }
  await desk.idle();

  /** The page is our own server: the customer tries it again when it does not answer. */
  async function enter(url: string): Promise<void> {
    const code = (await desk.sandbox.messages(frozenPhone)).at(-1)?.code ?? "";
    await fault.before({ desk, user });
    const form = { method: "POST", body: new URLSearchParams({ secret: code }) };
    const entered = fetch(`${desk.double.target}${new URL(url).pathname}`, form).catch(() => undefined);
    await Promise.race([entered, desk.life().died]);
    await desk.idle();
    await revive();
  }
  const seen = desk.people.seenBy(user);
  return whatAFreezeLeft(desk, await desk.conversationOf(user), {
    typed,
    shown: seen.map(({ metadata }) => String(metadata?.event_payload.id)),
    read: seen.map(({ text }) => text),
  });
}

const labelOf = (element: SlackElement): string => (element.text as { text: string }).text;
