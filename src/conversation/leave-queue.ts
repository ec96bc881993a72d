import { StateMoved } from "../dialog/signals.ts";
import type { QueueEntry } from "../domain/conversation.ts";
import type { Change } from "../domain/store.ts";
import { readGround } from "../handoff/ground.ts";
import { move } from "../handoff/move.ts";
import { findBar, nextBar } from "../handoff/queue-bar.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Back to the bot, in the turn's last commit. The bar may just be getting a new version: then the turn is run again. */
export async function leaveQueue(
  deps: TurnDeps,
  writer: TurnWriter,
  { entry, change = {} }: { entry: QueueEntry | undefined; change?: Change },
): Promise<void> {
  const { meta, state } = writer;
  state.offer = state.offer?.ask.startsWith(`${meta.id}.`) ? state.offer : undefined;
  const bar = entry && (await findBar(deps.store, entry));
  const moved = move(await readGround(deps.store, meta.id), { event: "leave" }, deps.now());
  if (!moved) throw new StateMoved("leave");
  await writer.finish({
    ...change,
    expect: { ...change.expect, ...moved.change.expect },
    put: { ...change.put, ...moved.change.put },
    append: [...(change.append ?? []), ...(bar ? [nextBar(meta.id, bar, "left")] : [])],
  });
}
