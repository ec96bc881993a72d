import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { type Request, Router } from "express";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
} from "openid-client";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import { onTrail } from "../handoff/desk-trail.ts";
import { type Accounts, signedInAs } from "./agent-account.ts";
import type { SessionCookie } from "./session-cookie.ts";
import type { Sessions } from "./sessions.ts";

/** The wallet company's identity provider. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where the desk is reached, without a trailing slash. */
  deskOrigin: string;
}

/** A sign-in may take this long. */
const pendingMs = 10 * 60_000;
const cookieName = "walletline-oidc";
const path = "/desk/api/oidc";

export interface OidcRouterDeps {
  settings: OidcSettings;
  agents: Accounts;
  sessions: Sessions;
  cookie: SessionCookie;
  store: Pick<Store, "commit">;
  https: boolean;
  now: Now;
}

/**
 * Sign-in at the identity provider: authorization code with PKCE, state bound to the browser by a cookie, nonce. Only a
 * subject that an account names gets in; the second factor is the provider's. Whatever goes wrong leads back to the sign-in.
 */
export function createOidcRouter({ settings, agents, sessions, cookie, store, https, now }: OidcRouterDeps): Router {
  const begun = createBegun();
  let known: Promise<Configuration> | undefined;
  const provider = (): Promise<Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  const stateCookie = (value: string, maxAge: number) =>
    `${cookieName}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${https ? "; Secure" : ""}`;
  const router = Router();

  router.get("/start", async (_req, res) => {
    const [state, verifier, nonce] = [randomBytes(24).toString("base64url"), randomPKCECodeVerifier(), randomNonce()];
    const config = await provider().catch(() => undefined);
    if (!config) return res.redirect(303, "/desk/?refused=provider");
    const until = Date.parse(now()) + pendingMs;
    res.append("Set-Cookie", stateCookie(begun.write({ state, verifier, nonce, until }), pendingMs / 1000));
    const address = buildAuthorizationUrl(config, {
      ...{
        redirect_uri: `${settings.deskOrigin}${path}/callback`,
        scope: "openid",
        state,
        nonce,
        code_challenge_method: "S256",
      },
      code_challenge: await calculatePKCECodeChallenge(verifier),
    });
    res.redirect(303, address.href);
  });

  router.get("/callback", async (req, res) => {
    const waiting = begun.read(cookieOf(req));
    res.append("Set-Cookie", stateCookie("", 0));
    if (!waiting || waiting.until <= Date.parse(now()) || req.query.state !== waiting.state)
      return res.redirect(303, "/desk/?refused=sign-in");
    const subject = await subjectOf(new URL(req.originalUrl, settings.deskOrigin), waiting).catch(() => undefined);
    const account = agents().find(({ oidcSubject }) => oidcSubject !== undefined && oidcSubject === subject);
    if (!account) return res.redirect(303, "/desk/?refused=sign-in");
    await store.commit({
      append: [onTrail({ at: now(), act: "desk.sign-in", outcome: "by the identity provider", agent: account.user })],
    });
    const earlier = sessions.use(cookie.read(req));
    if (earlier) sessions.end(earlier.key);
    cookie.set(res, sessions.open(signedInAs(account)).id);
    // A redirect that began elsewhere would not carry a Strict cookie; a page of ours does.
    res.type("html").send('<!doctype html><meta http-equiv="refresh" content="0; url=/desk/"><title>…</title>');
  });

  async function subjectOf(address: URL, { state, verifier, nonce }: Begun): Promise<string | undefined> {
    const tokens = await authorizationCodeGrant(await provider(), address, {
      ...{ pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state },
      idTokenExpected: true,
    });
    return tokens.claims()?.sub;
  }
  return router;
}

/** Plain http is for a provider on this very machine. */
function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const address = new URL(issuer);
  const isHere = address.protocol === "http:" && ["localhost", "127.0.0.1"].includes(address.hostname);
  return discovery(address, clientId, clientSecret, undefined, isHere ? { execute: [allowInsecureRequests] } : {});
}

/** A sign-in under way. */
interface Begun {
  state: string;
  verifier: string;
  nonce: string;
  until: number;
}

/** Stands in the browser's own cookie under a key of this process: however many strangers begin, nobody's is forgotten. Each is good for one code of the provider's. */
function createBegun() {
  const key = randomBytes(32);
  const sign = (text: string) => createHmac("sha256", key).update(text).digest("base64url");
  return {
    write({ state, verifier, nonce, until }: Begun): string {
      const text = [state, verifier, nonce, until].join(".");
      return `${text}.${sign(text)}`;
    },
    read(cookie = ""): Begun | undefined {
      const parts = cookie.split(".");
      const [given, right] = [parts.pop() ?? "", sign(parts.join("."))].map((text) => Buffer.from(text));
      if (given!.length !== right!.length || !timingSafeEqual(given!, right!)) return undefined;
      const [state = "", verifier = "", nonce = "", until] = parts;
      return { state, verifier, nonce, until: Number(until) };
    },
  };
}

function cookieOf(req: Request): string | undefined {
  const pairs = (req.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  const values = pairs.filter(([name]) => name === cookieName).map(([, value]) => value);
  return values.length === 1 ? values[0] : undefined;
}
