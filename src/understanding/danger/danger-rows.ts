import type { DangerMessages, MessageGroup } from "../../domain/danger.ts";
import type { TrainingRow } from "../classifier/model.ts";

/** A message that was read, labelled with its group. */
export type DangerRow = TrainingRow & Pick<MessageGroup, "kind">;

/** All messages of all groups, with the utterances of the intents that belong to them. */
export function readMessages(
  { groups }: DangerMessages,
  rows: readonly TrainingRow[],
  read: (text: string) => string,
): DangerRow[] {
  return groups.flatMap(({ id, kind, intents = [], messages }) => {
    const utterances = rows.filter(({ label }) => intents.includes(label)).map(({ text }) => text);
    return [...messages, ...utterances].map((text) => ({ text: read(text), label: id, kind }));
  });
}

/** The rows that are no danger: of intents that neither belong to a group nor are put aside. */
export function ordinaryOf({ groups, aside }: DangerMessages, rows: readonly TrainingRow[]): TrainingRow[] {
  const elsewhere = new Set([...aside, ...groups.flatMap(({ intents = [] }) => intents)]);
  return rows.filter(({ label }) => !elsewhere.has(label));
}
