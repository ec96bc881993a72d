import { request } from "undici";
import type { NewId, Now } from "../../domain/ids.ts";
import { handoffInitiate, messageActivity } from "./handoff-events.ts";
import { isRefusedForGood, type OtherDesk } from "./other-desk.ts";

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
  async function send(activity: unknown): Promise<number> {
    const answer = await request(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.body.dump();
    return answer.statusCode;
  }
  async function post(activity: unknown): Promise<void> {
    succeeded(await send(activity));
  }
  return {
    name: "hub",
    async open(handedOver) {
      await post(handoffInitiate(handedOver, { id: newId(), at: now(), timeZone }));
      return handedOver.conversation;
    },
    async say(remote, line) {
      const status = await send(messageActivity(remote, line));
      if (isRefusedForGood(status)) return "refused";
      succeeded(status);
      return "told";
    },
    close: (remote) =>
      post({
        ...{ type: "endOfConversation", id: newId(), timestamp: now(), channelId: "walletline" },
        conversation: { id: remote },
        from: { id: remote, role: "user" },
      }),
  };
}

function succeeded(status: number): void {
  if (status < 200 || status >= 300) throw new Error(`the handoff hub answered ${status}`);
}
