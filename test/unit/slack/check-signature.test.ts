import { createHmac } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { checkSignature } from "../../../src/channels/slack/check-signature.ts";

/** The worked example of docs.slack.dev, "Verifying requests from Slack". */
const example = {
  secret: "8f742231b10e8888abcd99yyyzzz85a5",
  timestamp: "1531420618",
  body: Buffer.from(
    "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
  ),
  signature: "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
};
const secondsOff = (seconds: number) => new Date((1_531_420_618 + seconds) * 1_000).toISOString();
const check = (changed: Partial<Parameters<typeof checkSignature>[0]> = {}) =>
  checkSignature({ ...example, now: secondsOff(0), ...changed });

describe("Slack's signature", () => {
  it("is the one that Slack's own example has", () => {
    expect(check()).toBe("genuine");
  });

  it("counts for 300 seconds, behind our clock and ahead of it", () => {
    const outcomes = [-301, -300, -299, 0, 299, 300, 301].map((seconds) => check({ now: secondsOff(seconds) }));
    expect(outcomes).toEqual(["stale", "genuine", "genuine", "genuine", "genuine", "genuine", "stale"]);
  });

  it("is over every single byte of the body", () => {
    const changed = [...example.body.keys()].map((at) => {
      const body = Buffer.from(example.body);
      body[at] = body[at]! ^ 1;
      return check({ body });
    });
    expect(new Set(changed)).toEqual(new Set(["wrong"]));
    expect(check({ body: example.body.subarray(1) })).toBe("wrong");
    expect(check({ body: Buffer.concat([example.body, Buffer.from(" ")]) })).toBe("wrong");
  });

  it("does not count for another secret, version, length or instant", () => {
    const hex = example.signature.slice(3);
    for (const signature of [
      undefined,
      "",
      hex,
      `v1=${hex}`,
      `V0=${hex}`,
      `v0=v0=${hex}`,
      `v0=${hex} `,
      `v0=${hex.slice(0, 62)}`,
      `v0=${hex}00`,
      `v0=${hex.toUpperCase()}`,
      `v0=${hex}, v0=${hex}`,
      `v0=${"z".repeat(64)}`,
    ])
      expect({ signature, outcome: check({ signature }) }).toEqual({ signature, outcome: "wrong" });
    expect(check({ secret: "8f742231b10e8888abcd99yyyzzz85a6" })).toBe("wrong");
    expect(check({ timestamp: "1531420619" })).toBe("wrong");
  });

  it("needs an instant that is one", () => {
    for (const timestamp of [
      undefined,
      "",
      "soon",
      "-1531420618",
      "1531420618, 1531420618",
      "1531420618.5",
      "1e9",
      "0x5b47",
      " 1531420618",
      "NaN",
    ])
      expect({ timestamp, outcome: check({ timestamp }) }).toEqual({ timestamp, outcome: "stale" });
  });

  it("is told from one made over the same bytes without the instant", () => {
    const signature = `v0=${createHmac("sha256", example.secret).update(example.body).digest("hex")}`;
    expect(check({ signature })).toBe("wrong");
  });
});
