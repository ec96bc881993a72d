import { beforeAll, describe, expect, it } from "@jest/globals";
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
} from "jose";
import { newId } from "../../../src/domain/ids.ts";
import { createHostIdentityVerifier } from "../../../src/identity/host-identity.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: Keys;
let theirs: Keys;
let edwards: Keys;
beforeAll(async () => {
  [ours, theirs, edwards] = await Promise.all([
    generateKeyPair("ES256"),
    generateKeyPair("ES256"),
    generateKeyPair("EdDSA"),
  ]);
});

const start = Date.parse("2026-11-22T08:00:00.000Z");

async function open() {
  let at = start;
  const now = () => new Date(at).toISOString();
  const store = openMemoryStore({ now });
  const jwks = {
    keys: [
      { ...(await exportJWK(ours.publicKey)), kid: "a", alg: "ES256" },
      { ...(await exportJWK(edwards.publicKey)), kid: "e", alg: "EdDSA" },
    ],
  };
  const another = () => createHostIdentityVerifier({ store, keys: createLocalJWKSet(jwks), issuer: "wallet", now });
  const verify = another();
  const claims = () => ({
    iss: "wallet",
    aud: "walletline",
    sub: "li",
    iat: Math.floor(at / 1_000),
    exp: Math.floor(at / 1_000) + 120,
    jti: newId(),
  });
  const sign = (payload: JWTPayload, { keys = ours, kid = "a", alg = "ES256" } = {}) =>
    new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(keys.privateKey);
  return {
    verify,
    another,
    sign,
    claims,
    store,
    pass: (ms: number) => {
      at += ms;
    },
  };
}

describe("a host identity", () => {
  it("names the customer, once", async () => {
    const { verify, sign, claims } = await open();
    const token = await sign(claims());
    expect(await verify(token)).toEqual({ customer: "li" });
    expect(await verify(token)).toBe("rejected");
    expect(await verify(await sign(claims(), { keys: edwards, kid: "e", alg: "EdDSA" }))).toEqual({ customer: "li" });
  });

  it("is not taken a second time by another process over the same store", async () => {
    const { verify, another, sign, claims } = await open();
    const token = await sign(claims());
    expect(await verify(token)).toEqual({ customer: "li" });
    expect(await another()(token)).toBe("rejected");
  });

  it("is taken under the two agreed signatures only, whatever its header says", async () => {
    const { verify, sign, claims } = await open();
    const rsa = await generateKeyPair("RS256");
    const published = Buffer.from(await exportSPKI(ours.publicKey));
    const symmetric = await new SignJWT(claims()).setProtectedHeader({ alg: "HS256", kid: "a" }).sign(published);
    const otherKind = await new SignJWT(claims()).setProtectedHeader({ alg: "RS256", kid: "a" }).sign(rsa.privateKey);
    const swapped = await sign(claims(), { keys: edwards, kid: "a", alg: "EdDSA" });
    for (const token of [symmetric, otherKind, swapped]) expect(await verify(token)).toBe("rejected");
  });

  it("is accepted once of a hundred at the same moment", async () => {
    const { verify, sign, claims } = await open();
    const token = await sign(claims());
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => verify(token)));
    expect(outcomes.filter((outcome) => outcome !== "rejected")).toHaveLength(1);
  });

  it("cannot be used again later, whatever has been forgotten meanwhile", async () => {
    const { verify, sign, claims, pass, store } = await open();
    const token = await sign(claims());
    await verify(token);
    for (let minutes = 0; minutes < 40; minutes += 10) {
      pass(600_000);
      expect(await verify(token)).toBe("rejected");
      expect(await verify(await sign(claims()))).toEqual({ customer: "li" });
    }
    expect((await store.ids("host-identity")).length).toBeLessThanOrEqual(2);
  });

  it("is refused for anything that is not exactly right", async () => {
    const { verify, sign, claims } = await open();
    const good = claims();
    const second = Math.floor(start / 1_000);
    const wrong: JWTPayload[] = [
      { ...good, iss: "other" },
      { ...good, aud: "another" },
      { ...good, aud: ["walletline", "another"] },
      { ...good, sub: "" },
      { ...good, jti: "" },
      { ...good, exp: second + 121 },
      { ...good, exp: second + 86_400 },
      { ...good, iat: second - 300, exp: second - 180 },
      { ...good, iat: second + 60, exp: second + 120 },
      ...(["iss", "aud", "sub", "iat", "exp", "jti"] as const).map((claim) => ({ ...good, [claim]: undefined })),
    ];
    for (const payload of wrong) expect([payload, await verify(await sign(payload))]).toEqual([payload, "rejected"]);
    expect(await verify(await sign(good, { keys: theirs }))).toBe("rejected");
    const [header, body] = (await sign(good)).split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    for (const token of ["", "x", "a.b.c", `${none}.${body}.`, `${header}.${body}.`, `${header}.${body}.AAAA`]) {
      expect(await verify(token)).toBe("rejected");
    }
    expect(await verify(await sign(good))).toEqual({ customer: "li" });
  });

  it("tells whoever sets it up why a token was turned down, and nothing of the token", async () => {
    const { store, sign, claims } = await open();
    const now = () => new Date(start).toISOString();
    const told: unknown[] = [];
    const jwks = { keys: [{ ...(await exportJWK(ours.publicKey)), kid: "a", alg: "ES256" }] };
    const verify = createHostIdentityVerifier({
      ...{ store, now, issuer: "wallet", keys: createLocalJWKSet(jwks) },
      onTurnedAway: (why) => told.push(why),
    });
    const good = claims();
    const second = Math.floor(start / 1_000);
    const unlike: [JWTPayload, unknown][] = [
      [
        { ...good, iss: "other" },
        { why: "check_failed", claim: "iss" },
      ],
      [
        { ...good, aud: "another" },
        { why: "check_failed", claim: "aud" },
      ],
      [
        { ...good, aud: ["walletline", "another"] },
        { why: "for others, too", claim: "aud" },
      ],
      [
        { ...good, exp: second + 121 },
        { why: "lives longer than 120 s", claim: "exp" },
      ],
      [
        { ...good, iat: second - 300, exp: second - 180 },
        { why: "check_failed", claim: "exp" },
      ],
      [
        { ...good, sub: undefined },
        { why: "missing", claim: "sub" },
      ],
      [
        { ...good, jti: "" },
        { why: "empty", claim: "jti" },
      ],
    ];
    for (const [payload, why] of unlike) {
      await verify(await sign(payload));
      expect([payload, told.pop()]).toEqual([payload, why]);
    }
    await verify(await sign(good, { keys: theirs }));
    expect(told.pop()).toEqual({ why: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED" });
    await verify(await sign(good, { kid: "another" }));
    expect(told.pop()).toEqual({ why: "ERR_JWKS_NO_MATCHING_KEY" });
    const token = await sign(good);
    expect(await verify(token)).toEqual({ customer: "li" });
    expect(told).toEqual([]);
    await verify(token);
    expect(told).toEqual([{ why: "used before", claim: "jti" }]);
  });

  it("is nobody while the keys cannot be had, which is told, and is known again afterwards", async () => {
    const { sign, claims, store } = await open();
    const now = () => new Date(start).toISOString();
    const answers: (() => Promise<Response>)[] = [
      () => Promise.reject(new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } })),
      async () => new Response("down", { status: 503 }),
      async () => new Response("<html>", { status: 200 }),
      async () => Response.json({ nothing: "here" }),
      async () => Response.json({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: "a", alg: "ES256" }] }),
    ];
    const told: unknown[] = [];
    const keys = createRemoteJWKSet(new URL("https://wallet.example/keys"), {
      cooldownDuration: 0,
      [customFetch]: () => answers.shift()!(),
    });
    const verify = createHostIdentityVerifier({ store, now, keys, onTurnedAway: (why) => told.push(why) });
    for (let tries = 0; tries < 4; tries += 1) expect(await verify(await sign(claims()))).toBe("rejected");
    const why = "the keys could not be fetched";
    expect(told).toEqual([
      { why, cause: "ECONNREFUSED" },
      { why, cause: expect.any(String) },
      { why, cause: expect.any(String) },
      { why, cause: expect.any(String) },
    ]);
    expect(await verify(await sign(claims()))).toEqual({ customer: "li" });
  });

  it("is not taken while the store does not answer", async () => {
    const { sign, claims, store } = await open();
    const now = () => new Date(start).toISOString();
    const key = ours.publicKey;
    const full = {
      ...store,
      commit: async () => {
        throw new Error("disk full");
      },
    };
    const noStore = createHostIdentityVerifier({ store: full, now, keys: async () => key });
    await expect(noStore(await sign(claims()))).rejects.toThrow("disk full");
  });
});
