import type { Run } from "../dialog/run.ts";
import { dropOpenProof } from "../dialog/undo.ts";
import { conversationKeys } from "../domain/conversation.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** A dialog that stood aside goes on under the present owner. Where verified state was dropped meanwhile, a proof under way starts anew: its codes are dead. */
export async function takeUp(deps: TurnDeps, { meta, owner }: TurnWriter, run: Run): Promise<void> {
  const identity = await deps.store.read(conversationKeys.identity(meta.id));
  if (!identity.value) dropOpenProof(run, deps.prove.name);
  run.epoch = owner.epoch;
  run.touchedAt = deps.now();
}
