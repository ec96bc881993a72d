import { describe, expect, it } from "@jest/globals";
import { foldWords } from "../../../src/dialog/commands.ts";
import { saysWaited } from "../../../src/dialog/says-waited.ts";

const waited = (text: string) => saysWaited(foldWords(text));

describe("how long somebody has waited", () => {
  it.each([
    "都三天了",
    "等了一个星期了",
    "已经3天了！",
    "我等了好几天了",
    "足足两周没消息",
    "it's been 3 days",
    "I have been waiting for over a week now",
    "2 weeks already",
  ])("is all that is said: %s", (text) => expect(waited(text)).toBe(true));

  it.each(["三天前付的", "3 days ago i paid him", "三天能到吗", "how many days", "周三", "it takes a day"])(
    "is not: %s",
    (text) => expect(waited(text)).toBe(false),
  );

  it("takes no longer to look for in a long text that is made for it", () => {
    for (const part of ["都", "已经", "it has ", "and now "]) {
      const begun = process.cpuUsage().user;
      for (const end of ["", "三天", "3 days x"]) saysWaited(part.repeat(400) + end);
      expect(process.cpuUsage().user - begun).toBeLessThan(500_000);
    }
  });
});
