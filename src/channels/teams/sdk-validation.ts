import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type AuthConfiguration, authorizeJWT } from "@microsoft/agents-hosting";
import { type SigningKeys, signingKeysUrl } from "./signing-keys.ts";

interface KeyClient {
  options: { fetcher?: (url: string) => Promise<unknown> };
}

/**
 * The SDK's own check of a bearer token (signature, RS256, audience, issuer, expiry with 5 minutes' leeway), fed with our keys: left
 * to itself it keeps a key for ten minutes and has none when the address does not answer. The client of its keys is not among the
 * package's exports, so it is taken by its file; should it be gone in a later version, the process does not start.
 */
export function createSdkValidation({
  auth,
  keys,
}: {
  auth: AuthConfiguration;
  keys: SigningKeys;
}): (authorization: string) => Promise<boolean> {
  if (!auth.clientId) throw new Error("teams: without an app id the SDK would let everybody in");
  const required = createRequire(import.meta.url);
  const file = join(dirname(required.resolve("@microsoft/agents-hosting")), "auth/jwt-middleware.js");
  const { getJwksClient } = required(file) as { getJwksClient?: (url: string) => KeyClient };
  const client = getJwksClient?.(signingKeysUrl);
  if (!client) throw new Error("teams: this version of @microsoft/agents-hosting hides the client of its signing keys");
  client.options.fetcher = () => keys.all();
  const validate = authorizeJWT({
    ...auth,
    validateIssuer: true,
    connections: new Map([["bot", { ...auth, validateIssuer: true }]]),
  });

  return (authorization) =>
    new Promise((resolve, reject) => {
      const refused = { status: () => refused, send: () => resolve(false) };
      const request = { method: "POST", headers: { authorization } };
      validate(request as never, refused as never, () => resolve(true)).catch(reject);
    });
}
