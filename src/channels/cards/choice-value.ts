import { z } from "zod";

const ids = z.string().max(2000).optional();
const shape = z.object({ ask: z.string().min(1).max(400), choice: ids, picked: ids });

/**
 * Reads an activity's `value` that answers an ask: `choice` from a button, `picked` from a card with ticks. A card with nothing
 * ticked sends the ask alone, and no words beside it. Dialogs get several ids joined by spaces.
 */
export function readChoice(value: unknown, text: string): { ask: string; choice: string } | undefined {
  if (value === undefined) return undefined;
  const { data } = shape.safeParse(value);
  const given = data?.choice ?? data?.picked ?? (text === "" ? "" : undefined);
  return data && given !== undefined ? { ask: data.ask, choice: given.replaceAll(",", " ") } : undefined;
}
