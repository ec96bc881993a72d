import { describe, expect, it } from "@jest/globals";
import { createBaseOf } from "../../src/channels/web/base-address.ts";
import { addressKey, createRateLimit } from "../../src/channels/web/rate-limit.ts";
import { deriveWebKeys } from "../../src/channels/web/web-keys.ts";
import { jsonDepth } from "../../src/domain/json-depth.ts";
import { stillClock } from "../support/web-desk.ts";

describe("a rate limit", () => {
  it("keeps keys apart, fills up again evenly, never over its burst, and not when the clock goes back", () => {
    const clock = stillClock();
    const limit = createRateLimit({ perMinute: 60, burst: 2, now: clock.now });
    expect([limit.take("a"), limit.take("a"), limit.take("a"), limit.take("b")]).toEqual([
      "ok",
      "ok",
      { waitSeconds: 1 },
      "ok",
    ]);
    clock.move(999);
    expect(limit.take("a")).toEqual({ waitSeconds: 1 });
    clock.move(1);
    expect([limit.take("a"), limit.take("a")]).toEqual(["ok", { waitSeconds: 1 }]);
    clock.move(-3_600_000);
    expect(limit.take("a")).toEqual({ waitSeconds: 1 });
    clock.move(7_200_000);
    expect([limit.take("a"), limit.take("a"), limit.take("a")]).toEqual(["ok", "ok", { waitSeconds: 1 }]);
  });

  it("counts an IPv6 host by its /64 and an IPv4 one by its address, however it is written", () => {
    const same = ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0db8:0001:0002::"];
    expect(new Set(same.map(addressKey))).toEqual(new Set(["2001:db8:1:2::/64"]));
    expect(addressKey("2001:db8:1:3::1")).not.toBe(addressKey("2001:db8:1:2::1"));
    expect(addressKey("::1")).toBe("0:0:0:0::/64");
    expect(addressKey("::ffff:10.0.0.1")).toBe("10.0.0.1");
    expect(addressKey("10.0.0.1")).toBe("10.0.0.1");
    expect(addressKey(undefined)).toBe("unknown");
  });
});

describe("the web channel's keys", () => {
  it("differ by purpose and refuse a short secret", () => {
    const { token, ticket, attachment } = deriveWebKeys(new Uint8Array(32).fill(7));
    expect(new Set([token, ticket, attachment].map((key) => Buffer.from(key).toString("hex"))).size).toBe(3);
    expect(() => deriveWebKeys(new Uint8Array(31))).toThrow(/32 bytes/);
  });
});

describe("our own address", () => {
  it("is the public one, whatever Host says; on loopback the name and port the client used", () => {
    const host = (value: string) => ({ headers: { host: value } });
    const real = createBaseOf("https://help.wallet.example/");
    for (const value of ["evil.example", "127.0.0.1:3978"])
      expect(real(host(value))).toBe("https://help.wallet.example");
    const local = createBaseOf("http://localhost:3978");
    expect(local(host("127.0.0.1:5000"))).toBe("http://127.0.0.1:5000");
    for (const value of ["evil.example", "localhost.evil.example", "localhost:1@evil.example", ""]) {
      expect(local(host(value))).toBe("http://localhost:3978");
    }
  });
});

describe("the depth of a JSON text", () => {
  it("counts brackets, but not those in strings", () => {
    const depth = (text: string) => jsonDepth(Buffer.from(text));
    expect([depth("1"), depth("[]"), depth('{"a":[{}]}'), depth("[[],[]]")]).toEqual([0, 1, 3, 2]);
    expect([depth('"[[["'), depth('["\\"[["]'), depth('["\\\\",[]]')]).toEqual([0, 1, 2]);
  });
});
