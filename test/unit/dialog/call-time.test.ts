import { describe, expect, it } from "@jest/globals";
import { callsItOff, movesIt } from "../../../dialogs/reach-support/call-wishes.ts";
import { slotsMeant } from "../../../dialogs/reach-support/slots-meant.ts";
import { createCallBackSlots } from "../../../src/knowledge/call-back-slots.ts";
import { shippedUnderstanding } from "../../support/read-words.ts";

const understanding = await shippedUnderstanding();
const timeZone = "Asia/Shanghai";
/** A Sunday, ten in the morning in Shanghai. */
const now = "2026-11-22T02:00:00.000Z";
const hours = { "time-zone": timeZone, open: "09:00", close: "21:00" };
const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const slots = createCallBackSlots({ ...hours, days: [...days] })(now).map((slot) => ({ ...slot, label: "" }));

const meant = (text: string) => {
  const { entities, language } = understanding.understand(text, { now, timeZone });
  return slotsMeant({ text, language, entities }, slots, now)?.map((from) => from.slice(8, 13));
};

describe("the time of a call", () => {
  it.each([
    ["明天下午三点", ["23T15"]],
    ["明天上午", ["23T09"]],
    ["明天下午", ["23T12", "23T15"]],
    ["下午三点", ["22T15"]],
    ["三点", ["22T15"]],
    ["上午十点", ["23T09"]],
    ["晚上八点吧", ["22T18"]],
    ["后天", ["24T09", "24T12", "24T15", "24T18"]],
    ["周三上午10点", ["25T09"]],
    ["下周一早上", ["23T09"]],
    ["聽日下晝三點", ["23T15"]],
    ["今天下午没空，明天下午三点吧", ["23T15"]],
    ["越快越好", ["22T12"]],
    ["现在就打", ["22T12"]],
    ["随时都行", ["22T12"]],
    ["3pm tomorrow", ["23T15"]],
    ["tomorrow at 3pm please", ["23T15"]],
    ["tomorrow morning", ["23T09"]],
    ["wednesday at 10am", ["25T09"]],
    ["this evening", ["22T15", "22T18"]],
    ["asap", ["22T12"]],
    ["anytime is fine", ["22T12"]],
  ])("“%s”", (text, found) => expect(meant(text)).toEqual(found));

  it.each([
    "凌晨三点",
    "明天上午我没空",
    "昨天下午三点",
    "上周三",
    "给我回电，我明天要出差",
    "不知道",
    "3am",
    "I can't tomorrow morning",
    "yesterday at 3pm",
    "12月30号上午",
  ])("is not read into “%s”", (text) => expect(meant(text)).toBeUndefined());
});

describe("a booked call", () => {
  it.each([
    "取消回电",
    "不要回电了",
    "我不要回电了",
    "把约的回电取消掉",
    "电话不用打了",
    "别打给我了",
    "唔使打嚟喇",
    "cancel the call",
    "please cancel my call back",
    "i dont need the call anymore",
    "no need to call me",
  ])("is called off: “%s”", (text) => expect(callsItOff(text)).toBe(true));

  it.each(["约回电", "给我打电话", "不要让我打热线，给我回电", "call me", "取消提现", "别冻结", "cancel my payment"])(
    "is not called off: “%s”",
    (text) => expect(callsItOff(text)).toBe(false),
  );

  it.each([
    "改到明天下午",
    "换个时间",
    "我明天上午没空",
    "推迟一天",
    "可以改时间吗",
    "reschedule please",
    "can i move it",
  ])("is moved: “%s”", (text) => expect(movesIt(text)).toBe(true));

  it.each(["明天下午三点", "改密码", "换手机号", "约回电", "tomorrow at 3pm"])("is not moved: “%s”", (text) =>
    expect(movesIt(text)).toBe(false),
  );
});
