import { randomUUID } from "node:crypto";
import { freezeAmongFaults, type Hand } from "../freeze-among-faults.ts";
import type { Broken } from "../what-a-freeze-left.ts";
import type { WebFault } from "./faults.ts";
import type { WebHouse } from "./open-web-house.ts";

/** A client gives a message up after so many tries; none of these runs may need more. */
const mostTries = 8;

interface Activity {
  id: string;
  text: string;
  from: { role: string };
  channelData: {
    walletline: { kind: string; ask?: string; choices?: { id: string; label: string; serious?: boolean }[] };
  };
}
/** A message as it goes over the line, the same bytes at every try. */
export type Sent = Record<string, unknown>;

/** A customer freezes the account over Direct Line while something goes wrong at every step; looks at what is there in the end. */
export async function freezeOnTheWeb(house: WebHouse, fault: WebFault): Promise<Broken> {
  await house.forget();
  const sent: Sent[] = [];
  const seen: Activity[] = [];
  let [conversation, token, watermark] = ["", "", ""];

  async function revive(): Promise<void> {
    if (!house.life().isDead()) return;
    await house.restart();
    await house.idle();
  }
  /** Asked again until it is answered, whatever happens to the line or the process. */
  async function call(path: string, body?: unknown): Promise<Record<string, unknown>> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const asked = fetch(`${house.base()}${path}`, {
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
        headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
      }).catch(() => undefined);
      const answer = await Promise.race([asked, house.life().died.then(() => undefined)]);
      if (answer?.ok) return (await answer.json()) as Record<string, unknown>;
      await revive();
    }
    throw new Error(`${path.replace(conversation, "…")} was never answered`);
  }
  const post = (activity: Sent) => call(`/v3/directline/conversations/${conversation}/activities`, activity);

  async function deliver(activity: Sent): Promise<void> {
    const message = {
      type: "message",
      from: { id: "me" },
      ...activity,
      channelData: { clientActivityID: randomUUID() },
    };
    sent.push(message);
    fault.before(house);
    await post(message);
    await house.idle();
    await revive();
    await Promise.all(fault.again(sent).map(post));
    await house.idle();
    await revive();
    await read();
  }
  async function read(): Promise<void> {
    for (;;) {
      const page = await call(`/v3/directline/conversations/${conversation}/activities?watermark=${watermark}`);
      const activities = page.activities as Activity[];
      seen.push(...activities.filter(({ from }) => from.role !== "user"));
      watermark = String(page.watermark);
      if (activities.length === 0) return;
    }
  }

  const joined = await call("/api/widget/token", { locale: "zh-CN" });
  conversation = String(joined.conversationId);
  token = String(joined.token);
  await call("/v3/directline/conversations", { locale: "zh-CN" });
  const hand: Hand = {
    say: (text) => deliver({ text }),
    async asked() {
      const { kind, ask, choices = [] } = seen.at(-1)?.channelData.walletline ?? { kind: "" };
      const serious = choices.find((choice) => choice.serious);
      if (!serious) return kind === "secret" ? { enter: (text) => deliver({ text }) } : {};
      const { id, label } = serious;
      return { press: { label, act: () => deliver({ text: label, value: { ask, choice: id } }) } };
    },
    async seen() {
      await read();
      return { ids: seen.map(({ id }) => id), texts: seen.map(({ text }) => text) };
    },
    conversation: async () => conversation,
  };
  return freezeAmongFaults(house, hand);
}
