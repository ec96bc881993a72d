import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  SignJWT,
} from "jose";
import type { NewId, Now } from "../domain/ids.ts";
import type { CustomerId } from "./wallet.ts";

const lifetimeSeconds = 120;
export const sandboxIssuer = "sandbox";

/** Stands in for the wallet's own page, which tells support who is signed in. */
export interface SandboxIdentity {
  /** A signed JWT for one use, valid for two minutes. */
  identityFor(customer: CustomerId): Promise<string>;
  /** What verifies it; public. */
  jwks: JSONWebKeySet;
}

/** `dir` is KEY_DIR: the ES256 key is made there once, readable by its owner only. */
export async function openSandboxIdentity({
  dir,
  now,
  newId,
}: {
  dir: string;
  now: Now;
  newId: NewId;
}): Promise<SandboxIdentity> {
  const secret = await keyIn(dir);
  const { kty, crv, x, y, kid } = secret;
  const key = await importJWK(secret, "ES256");
  return {
    jwks: { keys: [{ kty, crv, x, y, kid, alg: "ES256", use: "sig" }] } as JSONWebKeySet,
    identityFor(customer) {
      const issuedAt = Math.floor(Date.parse(now()) / 1000);
      return new SignJWT()
        .setProtectedHeader({ alg: "ES256", kid, typ: "JWT" })
        .setIssuer(sandboxIssuer)
        .setAudience("walletline")
        .setSubject(customer)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .setJti(newId())
        .sign(key);
    },
  };
}

/** Whoever comes first makes the key; the file appears whole or not at all. */
async function keyIn(dir: string): Promise<JWK> {
  const path = join(dir, "sandbox-identity.json");
  const read = async (): Promise<JWK | undefined> => {
    try {
      return JSON.parse(await readFile(path, "utf8")) as JWK;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  };
  const found = await read();
  if (found) return found;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  const made = { ...jwk, kid: await calculateJwkThumbprint(jwk) };
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, JSON.stringify(made), { mode: 0o600, flag: "wx", flush: true });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft, { force: true });
  return (await read()) ?? made;
}
