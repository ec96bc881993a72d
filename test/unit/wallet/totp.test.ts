import { describe, expect, it } from "@jest/globals";
import { encodeBase32, totpCode, totpStep } from "../../../src/wallet/totp.ts";

describe("totpCode", () => {
  /** RFC 6238, appendix B (SHA-1), the last six digits. */
  it.each([
    ["1970-01-01T00:00:59Z", "287082"],
    ["2005-03-18T01:58:29Z", "081804"],
    ["2005-03-18T01:58:31Z", "050471"],
    ["2009-02-13T23:31:30Z", "005924"],
    ["2033-05-18T03:33:20Z", "279037"],
    ["2603-10-11T11:33:20Z", "353130"],
  ])("at %s is %s", (at, code) => {
    expect(totpCode(encodeBase32(Buffer.from("12345678901234567890")), totpStep(at))).toBe(code);
  });
});
