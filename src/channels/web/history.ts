import { conversationKeys } from "../../domain/conversation.ts";
import type { Message } from "../../domain/message.ts";
import type { Store, StreamEntry } from "../../domain/store.ts";
import type { QueuePlace, QueueView } from "./queue-view.ts";
import { type ActivityContext, createToActivity, type DirectLineActivity } from "./to-activity.ts";
import type { Viewer } from "./viewer.ts";

/** A stretch of transcript as Direct Line's ActivitySet; `through` is its watermark as a number. */
export interface Page {
  activities: DirectLineActivity[];
  through: number;
  /** Entries read, those for the desk included; fewer than asked for means that was all. */
  read: number;
  /** There is a live queue bar in it, and nothing else. */
  onlyQueueBar: boolean;
}

export type History = ReturnType<typeof createHistory>;

/** Reads transcripts for customers: entries for the desk never leave, but the watermark passes them. */
export function createHistory({
  store,
  queueView,
  ...context
}: { store: Store; queueView: QueueView } & ActivityContext) {
  const toActivity = createToActivity(context);

  function shape(of: Viewer, after: number, entries: StreamEntry<Message>[], place: QueuePlace | null): Page {
    const shown = entries.filter(({ entry }) => entry.audience === "everyone");
    return {
      activities: shown.map((each) => toActivity(each, of, place)),
      through: entries.at(-1)?.seq ?? after,
      read: entries.length,
      onlyQueueBar: shown.length > 0 && shown.every(isLiveBar),
    };
  }

  return {
    last: (conversation: string) => store.lastSeq(conversationKeys.transcript(conversation)),
    async page(of: Viewer, after: number, limit: number): Promise<Page> {
      const entries = await store.tail<Message>(conversationKeys.transcript(of.conversation), after, limit);
      return shape(of, after, entries, entries.some(isLiveBar) ? await queueView(of.conversation) : null);
    },
    /** The page of entries that a commit has just brought; undefined when they do not follow `after` without a gap, or when what they show has to be asked for. */
    fresh(of: Viewer, after: number, entries: StreamEntry<Message>[]): Page | undefined {
      const follows = entries.every(({ seq }, index) => seq === after + 1 + index);
      return follows && !entries.some(isLiveBar) ? shape(of, after, entries, null) : undefined;
    },
  };
}

const isLiveBar = ({ entry: { audience, state } }: StreamEntry<Message>): boolean =>
  audience === "everyone" && state?.kind === "queue" && !state.ended;
