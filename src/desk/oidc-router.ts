import { randomBytes } from "node:crypto";
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
const pendingAtMost = 1_000;
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
  const pending = new Map<string, { verifier: string; nonce: string; until: number }>();
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
    const at = Date.parse(now());
    for (const [state, { until }] of pending) if (until <= at) pending.delete(state);
    if (pending.size >= pendingAtMost) pending.delete(pending.keys().next().value as string);
    const [state, verifier, nonce] = [randomBytes(24).toString("base64url"), randomPKCECodeVerifier(), randomNonce()];
    const config = await provider().catch(() => undefined);
    if (!config) return res.redirect(303, "/desk/?refused=provider");
    pending.set(state, { verifier, nonce, until: at + pendingMs });
    res.append("Set-Cookie", stateCookie(state, pendingMs / 1000));
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
    const state = stateOf(req);
    const waiting = state === undefined ? undefined : pending.get(state);
    res.append("Set-Cookie", stateCookie("", 0));
    if (state === undefined || !waiting || waiting.until <= Date.parse(now()) || req.query.state !== state)
      return res.redirect(303, "/desk/?refused=sign-in");
    pending.delete(state);
    const subject = await subjectOf(new URL(req.originalUrl, settings.deskOrigin), state, waiting).catch(
      () => undefined,
    );
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

  async function subjectOf(
    address: URL,
    expectedState: string,
    { verifier, nonce }: { verifier: string; nonce: string },
  ): Promise<string | undefined> {
    const tokens = await authorizationCodeGrant(await provider(), address, {
      ...{ pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState },
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

function stateOf(req: Request): string | undefined {
  const pairs = (req.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  const values = pairs.filter(([name]) => name === cookieName).map(([, value]) => value);
  return values.length === 1 ? values[0] : undefined;
}
