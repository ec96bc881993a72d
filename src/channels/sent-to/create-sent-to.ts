import type { Conversations } from "../../conversation/conversations.ts";
import { createDeliver, type DeliverDependencies } from "./deliver.ts";
import { createDoor, type Door } from "./door.ts";
import { type StoredAddress, sentToKeys } from "./sent-to-keys.ts";

/** A channel that is sent to, ready for use: its way in, its way out, and the sign that somebody is writing. */
export interface SentTo<A> {
  door: Door<A>;
  /** Takes the outbox items of the channel's route. */
  deliver: ReturnType<typeof createDeliver<A>>;
  typing(conversation: string): void;
}

export interface SentToDependencies<A> extends DeliverDependencies<A> {
  conversations: Pick<Conversations, "open" | "start" | "accept">;
  /** At least 32 bytes; conversation ids are made with it. */
  key: Uint8Array;
}

/** Puts a channel's two halves together. CONTRIBUTING.md, "A channel". */
export function createSentTo<A>(deps: SentToDependencies<A>): SentTo<A> {
  const { store, channel, log } = deps;
  return {
    door: createDoor(deps),
    deliver: createDeliver(deps),
    typing(conversation) {
      if (!channel.typing) return;
      const show = async () => {
        const { value } = await store.read<StoredAddress<A>>(sentToKeys.address(conversation));
        if (value && !value.closed) await channel.typing?.(value.address);
      };
      show().catch(() => log({ conversation, channel: channel.route }, "channel.typing-failed"));
    },
  };
}
