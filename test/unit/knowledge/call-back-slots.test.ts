import { describe, expect, it } from "@jest/globals";
import { createCallBackSlots } from "../../../src/knowledge/call-back-slots.ts";

const everyDay = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const hours = { "time-zone": "Asia/Shanghai", days: [...everyDay], open: "09:00", close: "21:00" };
const starts = (slots: { from: string; to: string }[]) =>
  slots.map(({ from, to }) => `${from.slice(5, 16)}–${to.slice(11, 16)}`);

describe("call-back slots", () => {
  it("are those of the next seven days, the first of them no sooner than half an hour from now", () => {
    const slots = starts(createCallBackSlots(hours)("2026-11-22T14:31:00+08:00"));
    expect(slots.slice(0, 3)).toEqual(["11-22T18:00–21:00", "11-23T09:00–12:00", "11-23T12:00–15:00"]);
    expect(slots.at(-1)).toBe("11-29T18:00–21:00");
    expect(starts(createCallBackSlots(hours)("2026-11-22T14:30:00+08:00"))[0]).toBe("11-22T15:00–18:00");
  });

  it("leave out days on which nobody rings, and end when the hours end", () => {
    const weekdays = { ...hours, days: everyDay.slice(0, 5), open: "10:00", close: "15:00" };
    expect(starts(createCallBackSlots(weekdays)("2026-11-21T08:00:00+08:00")).slice(0, 4)).toEqual([
      "11-23T10:00–13:00",
      "11-23T13:00–15:00",
      "11-24T10:00–13:00",
      "11-24T13:00–15:00",
    ]);
  });

  it("are none where no day has any", () => {
    expect(createCallBackSlots({ ...hours, days: [] })("2026-11-21T08:00:00+08:00")).toEqual([]);
  });
});
