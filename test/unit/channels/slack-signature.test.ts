import { createHmac } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { checkSignature } from "../../../src/channels/slack/check-signature.ts";

/** The example of docs.slack.dev, "Verifying requests from Slack", byte by byte. */
const published = {
  secret: "8f742231b10e8888abcd99yyyzzz85a5",
  timestamp: "1531420618",
  signature: "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
  body: Buffer.from(
    "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
  ),
  now: new Date(1_531_420_618_000).toISOString(),
};

describe("Slack's signature", () => {
  it("is genuine in Slack's own example", () => expect(checkSignature(published)).toBe("genuine"));

  it("is wrong with any single byte of the body changed, taken away or added", () => {
    const { body } = published;
    for (let at = 0; at < body.length; at += 1) {
      const changed = Buffer.from(body);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect([at, checkSignature({ ...published, body: changed })]).toEqual([at, "wrong"]);
    }
    for (const other of [body.subarray(1), body.subarray(0, -1), Buffer.concat([body, Buffer.from("\n")])])
      expect(checkSignature({ ...published, body: other })).toBe("wrong");
  });

  it.each([
    [-301, "stale"],
    [-300, "genuine"],
    [-299, "genuine"],
    [0, "genuine"],
    [299, "genuine"],
    [300, "genuine"],
    [301, "stale"],
  ] as const)("with a time stamp %i s from our clock is %s", (seconds, wanted) => {
    const now = new Date((1_531_420_618 - seconds) * 1_000).toISOString();
    expect(checkSignature({ ...published, now })).toBe(wanted);
  });

  it.each([undefined, "", "0x5b47", "1531420618.0", " 1531420618", "-1", "1531420618, 1531420618", "NaN"])(
    "with %p for a time stamp is stale",
    (timestamp) => expect(checkSignature({ ...published, timestamp })).toBe("stale"),
  );

  it("is wrong in every other form, also of the right digest", () => {
    const { signature } = published;
    const hex = signature.slice(3);
    for (const other of [
      ...[undefined, "", "v0=", hex, `v1=${hex}`, `V0=${hex}`, `v0=${hex.toUpperCase()}`, `v0=${hex}0`, `v0=${hex} `],
      ...[`v0=${hex.slice(0, -2)}`, `${signature}, ${signature}`, `v0=v0=${hex}`],
    ])
      expect([other, checkSignature({ ...published, signature: other })]).toEqual([other, "wrong"]);
  });

  it("is bound to its time stamp and to the secret", () => {
    const { body } = published;
    const other = createHmac("sha256", "another").update("v0:1531420618:").update(body).digest("hex");
    expect(checkSignature({ ...published, signature: `v0=${other}` })).toBe("wrong");
    expect(checkSignature({ ...published, timestamp: "1531420619" })).toBe("wrong");
  });
});
