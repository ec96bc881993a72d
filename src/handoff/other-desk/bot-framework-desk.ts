import { request } from "undici";
import type { NewId, Now } from "../../domain/ids.ts";
import { handoffInitiate, messageActivity } from "./handoff-events.ts";
import type { OtherDesk } from "./other-desk.ts";

const patienceMs = 10_000;

/** A hub that speaks Bot Framework's handoff protocol: activities are posted to one address, with a bearer secret. */
export function createBotFrameworkDesk({
  url,
  secret,
  timeZone,
  now,
  newId,
}: {
  url: string;
  secret: string;
  timeZone: string;
  now: Now;
  newId: NewId;
}): OtherDesk {
  async function post(activity: unknown): Promise<void> {
    const answer = await request(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.body.dump();
    if (answer.statusCode < 200 || answer.statusCode >= 300)
      throw new Error(`the handoff hub answered ${answer.statusCode}`);
  }
  return {
    name: "hub",
    async open(handedOver) {
      await post(handoffInitiate(handedOver, { id: newId(), at: now(), timeZone }));
      return handedOver.conversation;
    },
    async say(remote, lines) {
      for (const line of lines) await post(messageActivity(remote, line));
    },
    close: (remote) =>
      post({
        ...{ type: "endOfConversation", id: newId(), timestamp: now(), channelId: "walletline" },
        conversation: { id: remote },
        from: { id: remote, role: "user" },
      }),
  };
}
