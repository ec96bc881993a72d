import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Face, OpenFace } from "../support/faces/face.ts";
import { shippedUnderstanding } from "../support/read-words.ts";
import { root } from "../support/root.ts";
import { playStory } from "../support/story.ts";
import { unmasked } from "../support/unmasked.ts";

/** Twelve of the stories in test/stories, between them all that a channel must do: words, buttons, lists, ticks, secrets, confirmation, queue place, agents, restart, three languages. */
export const twelve = [
  "payment/buttons-lead-to-a-dispute-with-a-merchant",
  "payment/a-lost-answer-is-asked-for-and-told",
  "withdrawal/a-list-a-digression-and-a-way-back",
  "recovery/a-wrong-code-costs-one-try-and-the-right-one-still-counts",
  "recovery/a-traditional-writer-reads-traditional-to-the-end",
  "recovery/a-password-typed-into-the-chat-is-masked-and-the-customer-told",
  "security/a-stranger-freezes-in-four-turns",
  "security/a-payment-named-early-is-shown-first-and-reported",
  "handoff/asked-for-queued-claimed-written-to-and-given-back",
  "handoff/the-place-is-told-whenever-it-is-asked-for",
  "handoff/a-restart-while-waiting-keeps-the-place",
  "engine/restart-in-the-middle-of-a-dialog-loses-nothing",
];

/** One more where buttons stay on the screen for ever: a rating that is pressed late. */
export const lateRating = "handoff/a-rating-pressed-late-counts-once-wherever-the-conversation-stands";

/** Plays them through a channel's real code and wire, and compares with the very same files. */
export function twelveStories(channel: string, openFace: () => OpenFace, more: readonly string[] = []): void {
  describe(`the twelve stories on ${channel}`, () => {
    // The first to need the model may have to train it.
    beforeAll(async () => void (await shippedUnderstanding()), 120_000);
    for (const story of [...twelve, ...more]) {
      it(story.replace("/", ": ").replaceAll("-", " "), async () => {
        const faces: Face[] = [];
        const watched: OpenFace = async (rooms) => {
          const face = await openFace()(rooms);
          faces.push(face);
          return face;
        };
        const { told, expected } = await playStory(join(root, "test/stories", `${story}.story`), watched);
        expect(told).toBe(expected);
        // What left the house for another company: in its form, and with nothing in it that is not masked.
        for (const face of faces)
          for (const payload of face.sent?.() ?? [])
            expect([...(face.malformed?.(payload) ?? []), ...unmasked(payload)]).toEqual([]);
      });
    }
  });
}
