import type { FaultRun } from "./fault-run.ts";
import type { Seeded } from "./seeded.ts";

/** One thing that goes wrong around an effect, armed just before the customer confirms. */
export interface InjectedFault {
  name: string;
  arm(run: FaultRun, chance: Seeded): void;
  /** Only where the core keeps keys: a line that doubles requests is more than any caller can make good. */
  wantsDedupe?: true;
}

const calls = ["operation", "voidOperation"] as const;

export const faults: InjectedFault[] = [
  {
    name: "the answer is lost after the effect",
    arm: ({ desk, operation }) => desk.sandbox.disturb({ operation, times: 1, fail: "after-effect" }),
  },
  {
    name: "the request is lost before the effect",
    arm: ({ desk, operation }) => desk.sandbox.disturb({ operation, times: 1, fail: "before-effect" }),
  },
  {
    name: "the request arrives late",
    arm: ({ desk, operation }) => desk.sandbox.disturb({ operation, times: 1, beforeMs: 1, fail: "late-effect" }),
  },
  {
    name: "the answer is late",
    arm: ({ desk, operation }) => desk.sandbox.disturb({ operation, times: 1, afterMs: 1 }),
  },
  {
    name: "the request arrives twice",
    wantsDedupe: true,
    arm: ({ desk, operation }) => desk.sandbox.disturb({ operation, times: 1, twice: true }),
  },
  {
    name: "the core cannot be asked for a while",
    arm: ({ desk }, chance) =>
      desk.sandbox.disturb({ operation: chance.pick(calls), times: 1 + chance.below(4), fail: "before-effect" }),
  },
  {
    name: "the answer of a void is lost",
    arm: ({ desk }) => desk.sandbox.disturb({ operation: "voidOperation", times: 1, fail: "after-effect" }),
  },
  { name: "the process dies before the call", arm: ({ desk, operation }) => desk.line.dieAt("before", operation) },
  { name: "the process dies after the call", arm: ({ desk, operation }) => desk.line.dieAt("after", operation) },
  {
    name: "the process dies around a question to the core",
    arm: ({ desk }, chance) => desk.line.dieAt(chance.pick(["before", "after"]), chance.pick(calls)),
  },
  { name: "the process dies at a commit", arm: ({ desk }, chance) => desk.life.dieAfter(chance.below(8)) },
  {
    name: "the confirmation is delivered several times",
    arm: (run, chance) => {
      run.deliveries += 1 + chance.below(3);
    },
  },
  {
    name: "the customer presses several times",
    arm: (run, chance) => {
      run.presses += 1 + chance.below(3);
    },
  },
  {
    name: "the event of a result comes again and again",
    arm: (run) => {
      run.repeatsEvents = true;
    },
  },
];
