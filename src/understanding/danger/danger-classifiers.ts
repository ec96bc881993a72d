import type { Classifier } from "../classifier/create-classifier.ts";

/** What was learnt of danger: whether a message is one, asked in three ways, and which group of messages it resembles. */
export interface DangerClassifiers {
  /** Labels are kinds of messages, and areas of ordinary utterances. */
  kinds: Classifier;
  /** Labels are kinds; learnt from the messages alone, which are all about danger or sound like it. */
  among: Classifier;
  /** Labels are ids of groups; learnt from the messages alone. */
  groups: Classifier;
}

/** By the order in which they are learnt (train-danger.ts); undefined when there are none. */
export function dangerClassifiers([kinds, among, groups]: readonly Classifier[]): DangerClassifiers | undefined {
  return kinds && among && groups && { kinds, among, groups };
}
