import { describe, expect, it } from "@jest/globals";
import { createShield } from "../../../src/conversation/shield.ts";
import type { Pending } from "../../../src/dialog/run.ts";

const shield = createShield({ staysWords: () => false, isPleasantry: () => false });
const whileCodesAreAbout = (text: string, earlier: string[]) =>
  shield({ text, earlier, pending: undefined, codesAbout: true, isChoice: false });

describe("while a code may be in the customer's hands", () => {
  it("the last part of a card number still masks what came before it, and counts as a code", () => {
    expect(whileCodesAreAbout("1111", ["卡号 4111 1111 1111"])).toEqual({
      ...{ text: "••••••", masked: true, found: ["card"], earlier: ["卡号 ••••••"] },
      secret: { plain: "1111", mark: { ask: undefined, shape: "code" } },
    });
  });

  it("a code beside that last part is masked as well", () => {
    expect(whileCodesAreAbout("1111，验证码 483920", ["411111111111"])).toEqual({
      ...{ text: "••••••，验证码 ••••••", masked: true, found: ["card"], earlier: ["••••••"] },
      secret: { plain: "483920", mark: { ask: undefined, shape: "code" } },
    });
  });

  it("a part that is too long for a code is masked as at any other time", () => {
    expect(whileCodesAreAbout("111111111", ["4111111"])).toEqual({
      ...{ text: "••••••", masked: true, found: ["card"], earlier: ["••••••"] },
    });
  });

  it("a code leaves alone what does not belong to it", () => {
    expect(whileCodesAreAbout("483920", ["13800001001"])).toMatchObject({ text: "••••••", found: [], earlier: [] });
  });
});

describe("where a phone number is asked for", () => {
  const asked = { kind: "ask", ask: "a1", dialog: "verify-identity" } as Pending;
  const atContact = (text: string) => shield({ text, earlier: [], pending: asked, codesAbout: true, isChoice: false });

  it("eight digits of a mobile in Hong Kong are that number", () => {
    expect(atContact("5123 4567")).toMatchObject({ text: "5123 4567", masked: false });
    expect(atContact("我個號碼係91234567")).toMatchObject({ masked: false });
  });

  it("what may be a code is masked all the same", () => {
    expect(atContact("483920")).toMatchObject({ text: "••••••" });
    expect(atContact("11234567")).toMatchObject({ text: "••••••" });
  });
});

describe("where a code is asked for", () => {
  const asked = { kind: "secret", shape: "code", ask: "a1", dialog: "verify-identity" } as Pending;
  const atCode = (text: string, earlier: string[]) =>
    shield({ text, earlier, pending: asked, codesAbout: true, isChoice: false });

  it("six digits are that code, whatever number they would end", () => {
    expect(atCode("000002", ["6591234567"])).toMatchObject({ text: "••••••", found: [], earlier: [] });
    expect(atCode(" 000001 ", ["12025550143", "around 8 pm"])).toMatchObject({ found: [], earlier: [] });
  });

  it("other digits may still be the end of a card number", () => {
    expect(atCode("1111", ["411111111111"])).toMatchObject({ found: ["card"], earlier: ["••••••"] });
    expect(atCode("卡号后面是 111111", ["4111111111"])).toMatchObject({ found: ["card"], earlier: ["••••••"] });
  });
});
