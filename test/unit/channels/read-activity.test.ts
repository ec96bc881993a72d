import { expect, it } from "@jest/globals";
import { activityZodSchema } from "@microsoft/agents-activity";
import fc from "fast-check";
import { readActivity } from "../../../src/channels/web/read-activity.ts";

const family = activityZodSchema.pick({ type: true, text: true, locale: true, value: true, attachments: true });
const attachment = fc.record(
  {
    contentType: fc.oneof(fc.string(), fc.anything()),
    contentUrl: fc.oneof(fc.string(), fc.anything()),
    content: fc.anything(),
    name: fc.oneof(fc.string(), fc.anything()),
  },
  { requiredKeys: [] },
);
const activity = fc.record(
  {
    type: fc.oneof(fc.constantFrom("message", "event", "typing"), fc.string(), fc.anything()),
    text: fc.oneof(fc.string(), fc.anything()),
    locale: fc.oneof(fc.constantFrom("", "zh-CN"), fc.string(), fc.anything()),
    value: fc.anything(),
    attachments: fc.oneof(fc.array(attachment), fc.anything()),
  },
  { requiredKeys: [] },
);

it("takes no activity that the family's own schema would not, an empty locale aside", () => {
  let taken = 0;
  fc.assert(
    fc.property(activity, ({ locale, ...fields }) => {
      if (readActivity({ ...fields, locale }).refused) return;
      taken += 1;
      expect(family.safeParse(locale === "" ? fields : { ...fields, locale }).success).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(taken).toBeGreaterThan(50);
});
