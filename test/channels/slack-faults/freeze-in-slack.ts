import type { SlackDesk } from "../../support/slack/slack-desk.ts";
import type { SlackElement } from "../../support/slack/slack-double.ts";
import { elementsOf } from "../../support/slack/slack-people.ts";
import { freezeAmongFaults, type Hand } from "../freeze-among-faults.ts";
import type { Broken } from "../what-a-freeze-left.ts";
import type { Fault } from "./faults.ts";

let customers = 0;

/** A customer freezes the account in Slack while something goes wrong at every step; looks at what is there in the end. */
export async function freezeInSlack(desk: SlackDesk, fault: Fault): Promise<Broken> {
  customers += 1;
  const user = `U0FAULT${customers}`;
  desk.double.users.set(user, { locale: "zh-CN" });
  await desk.forget();
  const sent: { path: string; body: string }[] = [];

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
  /** The page is our own server: the customer tries it again when it does not answer. */
  async function enter(url: string, code: string): Promise<void> {
    await fault.before({ desk, user });
    const form = { method: "POST", body: new URLSearchParams({ secret: code }) };
    const entered = fetch(`${desk.double.target}${new URL(url).pathname}`, form).catch(() => undefined);
    await Promise.race([entered, desk.life().died]);
    await desk.idle();
    await revive();
  }

  const hand: Hand = {
    say: (text) => deliver("/slack/events", desk.people.messageEvent(user, text)),
    async asked() {
      const post = desk.people.seenBy(user).findLast((each) => elementsOf(each).length > 0);
      const serious = post && elementsOf(post).find(({ style }) => style === "danger");
      const page = post && elementsOf(post).find(({ url }) => url !== undefined);
      if (!post || !serious) return page ? { enter: (code) => enter(String(page.url), code) } : {};
      const act = () => deliver("/slack/interactions", desk.people.pressBody(user, post, serious));
      return { press: { label: labelOf(serious), act } };
    },
    async seen() {
      const seen = desk.people.seenBy(user);
      return {
        ids: seen.map(({ metadata }) => String(metadata?.event_payload.id)),
        texts: seen.map(({ text }) => text),
      };
    },
    conversation: () => desk.conversationOf(user),
  };
  return freezeAmongFaults(desk, hand);
}

const labelOf = (element: SlackElement): string => (element.text as { text: string }).text;
