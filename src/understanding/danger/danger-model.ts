import type { Model } from "../classifier/model.ts";

/** What was learnt of danger: whether a message is one, asked in three ways, and which group of messages it resembles. */
export interface DangerModel {
  /** Labels are kinds of messages, and areas of ordinary utterances. */
  kinds: Model;
  /** Labels are kinds; learnt from the messages alone, which are all about danger or sound like it. */
  among: Model;
  /** Labels are ids of groups; learnt from the messages alone. */
  groups: Model;
}
