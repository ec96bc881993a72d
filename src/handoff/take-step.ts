import type { Change } from "../domain/store.ts";
import { untilStored } from "../domain/until-stored.ts";
import { type Ground, readGround } from "./ground.ts";
import type { HandoffRoom } from "./handoff-room.ts";
import { move, type Step } from "./move.ts";

/** What is to happen and what is answered then; `also` goes into the same record. Without a step nothing is written. */
export interface Plan<Outcome> {
  outcome: Outcome;
  step?: Step;
  also?: Omit<Change, "expect">;
}

/** Reads, decides and writes as one record; whoever was faster makes it decide again on what it finds then. */
export async function takeStep<Outcome>(
  { store, now }: Pick<HandoffRoom, "store" | "now">,
  conversation: string,
  decide: (ground: Ground, at: string) => Plan<Outcome> | Promise<Plan<Outcome>>,
): Promise<Outcome> {
  return untilStored("handoff: the conversation", async () => {
    const at = now();
    const ground = await readGround(store, conversation);
    const { outcome, step, also = {} } = await decide(ground, at);
    if (!step) return outcome;
    const moved = move(ground, step, at);
    if (!moved) throw new Error(`handoff: ${step.event} was decided on where the table does not have it`);
    const done = await store.commit({
      ...also,
      expect: moved.change.expect,
      put: { ...moved.change.put, ...also.put },
    });
    return done === "done" ? outcome : "contended";
  });
}
