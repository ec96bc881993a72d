import type { Model } from "../classifier/model.ts";

/** What was learnt of danger: whether a message is one, and which group of messages a dangerous one resembles. */
export interface DangerModel {
  /** Labels are kinds of messages, and areas of ordinary utterances. */
  kinds: Model;
  /** Labels are ids of groups. */
  groups: Model;
}
