import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createRemoteJWKSet, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { newId } from "../../../src/domain/ids.ts";
import { createHostIdentityVerifier } from "../../../src/identity/host-identity.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";

/** The wallet company's page of public keys, which can change, break, or say nothing. */
let keys: JWK[];
let answers: "well" | "broken" | "never" | "nonsense";
let fetched: number;
let server: Server;
let url: URL;
beforeEach(async () => {
  keys = [];
  answers = "well";
  fetched = 0;
  server = createServer((_request, response) => {
    fetched += 1;
    if (answers === "never") return;
    if (answers === "broken") return void response.writeHead(503).end("try later");
    response.setHeader("Content-Type", "application/json");
    response.end(answers === "nonsense" ? '{"keys":"none"}' : JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const now = () => new Date().toISOString();
const verifier = () =>
  createHostIdentityVerifier({
    store: openMemoryStore({ now }),
    now,
    keys: createRemoteJWKSet(url, { cooldownDuration: 0, timeoutDuration: 100 }),
  });

/** Publishes a key and signs with it. */
async function publish(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  keys.push({ ...(await exportJWK(publicKey)), kid, alg: "ES256" });
  return () =>
    new SignJWT({ jti: newId() })
      .setProtectedHeader({ alg: "ES256", kid })
      .setIssuer("wallet")
      .setAudience("walletline")
      .setSubject("li")
      .setIssuedAt()
      .setExpirationTime("90s")
      .sign(privateKey);
}

describe("the page's published keys", () => {
  it("are asked for once and kept", async () => {
    const token = await publish("a");
    const verify = verifier();
    for (let times = 0; times < 5; times += 1) expect(await verify(await token())).toEqual({ customer: "li" });
    expect(fetched).toBe(1);
  });

  it("are asked for again when a token names a new one, and the new one counts at once", async () => {
    const first = await publish("a");
    const verify = verifier();
    await verify(await first());
    const second = await publish("b");
    expect(await verify(await second())).toEqual({ customer: "li" });
    expect(await verify(await first())).toEqual({ customer: "li" });
  });

  it("no longer count once they are taken off the page and it was read again", async () => {
    const first = await publish("a");
    const verify = verifier();
    await verify(await first());
    keys = [];
    const second = await publish("b");
    expect(await verify(await second())).toEqual({ customer: "li" });
    expect(await verify(await first())).toBe("rejected");
  });

  it("that cannot be had let nobody in, and everybody again as soon as they can", async () => {
    const token = await publish("a");
    const verify = verifier();
    for (const trouble of ["broken", "never", "nonsense"] as const) {
      answers = trouble;
      const outcome = await verify(await token()).catch(() => "failed");
      expect([trouble, outcome === "failed" || outcome === "rejected"]).toEqual([trouble, true]);
    }
    answers = "well";
    expect(await verify(await token())).toEqual({ customer: "li" });
  });

  it("known already go on counting while the page is down", async () => {
    const token = await publish("a");
    const verify = verifier();
    await verify(await token());
    answers = "broken";
    expect(await verify(await token())).toEqual({ customer: "li" });
  });
});
