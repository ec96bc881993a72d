import type { Seeded } from "../faults/seeded.ts";

/** What a network does to messages: each name, and what is delivered once more after what was sent last. */
export const deliveredAgain = <Sent>(chance: Seeded): { name: string; again(sent: readonly Sent[]): Sent[] }[] => [
  {
    name: "delivered up to four times, at the same moment",
    again: (sent) => Array.from({ length: chance.below(4) }, () => sent.at(-1)!),
  },
  {
    name: "delivered again out of order",
    again: (sent) => Array.from({ length: 1 + chance.below(3) }, () => chance.pick(sent)),
  },
  { name: "delivered again, late", again: (sent) => (chance.chance(0.5) ? sent.toReversed() : []) },
];
