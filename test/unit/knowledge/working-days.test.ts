import { describe, expect, it } from "@jest/globals";
import { createWalletTimes } from "../../../src/knowledge/wallet-times.ts";
import { createWorkingDays } from "../../../src/knowledge/working-days.ts";
import { shippedWords } from "../../support/read-words.ts";

const { holidays, wallet } = shippedWords().knowledge;
const china = createWorkingDays({ timeZone: "Asia/Shanghai", holidays });

describe("working days", () => {
  it("pass over a weekend", () => {
    expect(china.after("2026-11-20T09:00:00+08:00", 1)).toBe("2026-11-23");
    expect(china.after("2026-11-21T09:00:00+08:00", 1)).toBe("2026-11-23");
    expect(china.after("2026-11-20T09:00:00+08:00", 5)).toBe("2026-11-27");
  });

  it("pass over a holiday and count a weekend day that is worked", () => {
    expect(china.after("2026-09-30T09:00:00+08:00", 1)).toBe("2026-10-08");
    expect(china.after("2026-09-30T09:00:00+08:00", 3)).toBe("2026-10-10");
    expect(china.after("2026-02-13T09:00:00+08:00", 1)).toBe("2026-02-14");
    expect(china.after("2026-02-13T09:00:00+08:00", 2)).toBe("2026-02-24");
  });

  it("belong to the day on the wallet's own calendar", () => {
    expect(china.after("2026-11-22T17:00:00Z", 1)).toBe("2026-11-24");
    expect(china.after("2026-11-22T15:00:00Z", 1)).toBe("2026-11-23");
  });

  it("with none to wait for are that day or the next one that is worked", () => {
    expect(china.after("2026-11-23T09:00:00+08:00", 0)).toBe("2026-11-23");
    expect(china.after("2026-11-22T09:00:00+08:00", 0)).toBe("2026-11-23");
  });

  it("know only weekends where no calendar is kept", () => {
    const plain = createWorkingDays({ timeZone: "Asia/Shanghai", holidays: undefined });
    expect(plain.after("2026-09-30T09:00:00+08:00", 1)).toBe("2026-10-01");
  });

  it("go on into a year that nobody has announced yet", () => {
    expect(china.after("2029-12-31T09:00:00+08:00", 1)).toBe("2030-01-01");
  });
});

describe("the wallet's times", () => {
  const times = createWalletTimes({ wallet, workingDays: china });

  it("end with the operator's longest day", () => {
    const { days, name } = times.refund("icbc-debit");
    expect(name?.en).toBe("ICBC debit card");
    expect(times.lastDay(days, "2026-09-30T09:00:00+08:00")).toBe("2026-10-10");
  });

  it("are the longest there are for an operator that is not known", () => {
    expect(times.refund("some-new-bank")).toEqual({ days: { min: 5, max: 15 } });
  });
});
