import { decodeJwt, decodeProtectedHeader } from "jose";
import { z } from "zod";
import type { SigningKeys } from "./signing-keys.ts";
import { isTrustedHost } from "./trusted-hosts.ts";

/** Why a request is turned down; the code is public. */
export type TokenProblem = { status: 401 | 403; code: "Unauthorized" | "InvalidToken" | "Forbidden" };
const missing = { status: 401, code: "Unauthorized" } as const;
const invalid = { status: 401, code: "InvalidToken" } as const;
const forbidden = { status: 403, code: "Forbidden" } as const;

const issuer = "https://api.botframework.com";
const longestToken = 8_192;
const header = z.object({ alg: z.literal("RS256"), kid: z.string().min(1).max(200) });
const claims = z.object({
  iss: z.literal(issuer),
  aud: z.string(),
  exp: z.number(),
  serviceurl: z.string().min(1).optional(),
});

/** Whoever signed a request, before anything of it was read. */
export interface Sender {
  /** Why an activity is not theirs to send: the token's service address and its key's channels are others. */
  problemWith(activity: { serviceUrl: string; channelId: string }): TokenProblem | undefined;
}

/**
 * Whether Azure Bot Service sent this request: bearer, our own look at what the SDK leaves open (issuer, expiry and service address
 * must be there, one audience, a key that may speak for the channel), the SDK's validation; then, of the activity, the addresses.
 * security.md R36, 2.1.
 */
export function createTokenCheck({
  appId,
  keys,
  validate,
  extraHosts,
}: {
  appId: string;
  keys: SigningKeys;
  validate: (authorization: string) => Promise<boolean>;
  /** Hosts of service addresses beside Microsoft's public cloud. */
  extraHosts: readonly string[];
}) {
  return async (authorization: string | undefined): Promise<Sender | TokenProblem> => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? "") ?? [];
    if (!authorization || !token || token.length > longestToken) return missing;
    const read = readToken(token);
    if (!read || read.claims.aud !== appId) return invalid;
    const key = await keys.find(read.header.kid);
    if (!key || !(await validate(authorization))) return invalid;
    return {
      problemWith({ serviceUrl, channelId }) {
        if (read.claims.serviceurl !== serviceUrl) return forbidden;
        if (!key.endorsements?.includes(channelId)) return forbidden;
        return isTrustedHost(serviceUrl, extraHosts) ? undefined : forbidden;
      },
    };
  };
}

function readToken(token: string): { header: z.infer<typeof header>; claims: z.infer<typeof claims> } | undefined {
  try {
    return { header: header.parse(decodeProtectedHeader(token)), claims: claims.parse(decodeJwt(token)) };
  } catch {
    return undefined;
  }
}
