import { describe, expect, it } from "@jest/globals";
import { isOpen, type OpeningHours } from "../../../src/handoff/is-open.ts";

const office: OpeningHours = {
  "time-zone": "Europe/Berlin",
  weekly: {
    monday: [
      { open: "09:00", close: "12:00" },
      { open: "13:00", close: "17:30" },
    ],
    friday: [{ open: "22:00", close: "02:00" }],
    sunday: [{ open: "00:00", close: "24:00" }],
  },
  holidays: { exceptions: [{ date: "2026-11-30", open: [] }] },
};

describe("whether people answer now", () => {
  it.each([
    ["the minute it opens", "2026-11-23T08:00:00Z", true],
    ["the minute before", "2026-11-23T07:59:59Z", false],
    ["over lunch", "2026-11-23T11:30:00Z", false],
    ["the minute it closes", "2026-11-23T16:30:00Z", false],
    ["a day that is not listed", "2026-11-24T10:00:00Z", false],
    ["an exception", "2026-11-30T10:00:00Z", false],
    ["a night shift before midnight", "2026-11-27T22:30:00Z", true],
    ["the same shift after midnight", "2026-11-28T00:30:00Z", true],
    ["after the shift", "2026-11-28T01:00:00Z", false],
    ["the last minute of a whole day", "2026-11-29T22:59:00Z", true],
    ["summer time: the wall clock counts", "2026-07-06T07:00:00Z", true],
    ["summer time: an hour before", "2026-07-06T06:59:00Z", false],
  ])("%s", (_name, at, open) => {
    expect(isOpen(office, at)).toBe(open);
  });

  it("rejects a time zone that does not exist", () => {
    expect(() => isOpen({ ...office, "time-zone": "Mars/Base" }, "2026-11-23T08:00:00Z")).toThrow("is-open");
  });
});
