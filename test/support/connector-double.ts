import { createHmac, randomUUID } from "node:crypto";
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from "jose";
import nock from "nock";
import { outerFetch } from "./native/outer-fetch.ts";

type Json = Record<string, unknown>;

/** What the Connector does with the next calls, in order; then it takes everything. */
export type ConnectorMood =
  | { status: number; code?: string; retryAfter?: string; body?: unknown }
  | "takes it and answers 502"
  | "takes it and cuts the line"
  | "cuts the line";

export interface TokenOptions {
  claims?: Json;
  /** Claims to leave out. */
  without?: string[];
  header?: Json;
  /** Signs with a key that nobody published. */
  foreign?: boolean;
  /** HS256 with the public key as the secret; or none at all. */
  alg?: "RS256" | "RS512" | "HS256" | "none";
}

export interface ConnectorDouble {
  appId: string;
  tenantId: string;
  serviceUrl: string;
  /** All activities that stand in the chats, in the order they came. */
  chat: { id: string; conversation: string; activity: Json; edits: number }[];
  /** Each time something was shown or shown anew, by id. */
  shown: { id: string; conversation: string }[];
  /** Every payload that was taken, as it came. */
  versions: { conversation: string; activity: Json }[];
  /** Typing and other signs that leave nothing behind. */
  signs: Json[];
  calls: number;
  next(...moods: ConnectorMood[]): void;
  /** A token as Azure Bot Service signs it, with what is to be different. */
  token(options?: TokenOptions): Promise<string>;
  /** An activity of a customer as Teams sends it. */
  activity(fields?: Json): Json;
  /** How the address of the keys answers; `fetched` counts. */
  keys: {
    fetched: number;
    mood: "well" | "down" | "slow" | "nonsense" | "empty" | "huge" | "elsewhere" | "symmetric";
    rotate(): Promise<void>;
    endorsements: string[] | undefined;
  };
  /** Whether Microsoft's sign-in answers, keeps whoever asks waiting, is not there, or refuses with one of its codes. */
  signIn: "well" | "silent" | "unreachable" | { refuses: `AADSTS${number}` };
  /** How often it was asked for a token. */
  signIns: number;
  /** Files by address, served when the right token comes where one is due. */
  files: Map<string, { bytes: Buffer; contentType: string; open?: boolean }>;
  close(): void;
}

const login = "https://login.microsoftonline.com";
const connector = "https://smba.trafficmanager.net";
const ours = "connector-access-token";
let made = 0;
/** nock runs in another realm, which takes no regular expression of ours for one. */
const like = (pattern: RegExp) => (given: string) => pattern.test(given);

/**
 * The Bot Connector, Microsoft's sign-in and the published keys, as far as a bot sees them, inside this process: the SDK's real
 * validation and token acquisition run against it. From the public specification (botframework-channel.json) and its documents.
 */
export async function openConnectorDouble(): Promise<ConnectorDouble> {
  const appId = "11111111-2222-4333-8444-555555555555";
  const tenantId = "99999999-8888-4777-8666-555555555555";
  const serviceUrl = `${connector}/cn/`;
  const foreign = await generateKeyPair("RS256");
  const moods: ConnectorMood[] = [];
  let pair: Awaited<ReturnType<typeof generateKeyPair>>;
  let kid = "";

  const { fetch: ownFetch } = globalThis;
  const double: ConnectorDouble = {
    ...{
      appId,
      tenantId,
      serviceUrl,
      chat: [],
      shown: [],
      versions: [],
      signs: [],
      calls: 0,
      files: new Map(),
      signIn: "well",
      signIns: 0,
    },
    next: (...more) => void moods.push(...more),
    keys: {
      ...{ fetched: 0, mood: "well", endorsements: ["msteams", "webchat", "directline"] },
      async rotate() {
        pair = await generateKeyPair("RS256", { extractable: true });
        // Unlike that of any other test file: the SDK, loaded by Node itself, outlives them and keeps keys by this name.
        kid = randomUUID();
      },
    },
    async token({ claims = {}, without = [], header = {}, foreign: byForeign, alg = "RS256" } = {}) {
      const at = Math.floor(Date.now() / 1000);
      const all: Json = {
        ...{
          iss: "https://api.botframework.com",
          aud: appId,
          serviceurl: serviceUrl,
          nbf: at - 10,
          exp: at + 3_600,
          iat: at - 10,
        },
        ...claims,
      };
      for (const name of without) delete all[name];
      const head = { alg, typ: "JWT", kid, ...header };
      if (alg === "RS256" || alg === "RS512") {
        const key: CryptoKey = byForeign || alg === "RS512" ? foreign.privateKey : pair.privateKey;
        if (alg === "RS256") return new SignJWT(all).setProtectedHeader(head as never).sign(key);
      }
      const signed = [head, all].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
      const secret = JSON.stringify(await exportJWK(pair.publicKey));
      const mac = alg === "none" ? "" : createHmac("sha256", secret).update(signed).digest("base64url");
      return `${signed}.${mac}`;
    },
    activity(fields = {}) {
      made += 1;
      return {
        ...{
          type: "message",
          id: `activity-${made}`,
          timestamp: new Date().toISOString(),
          serviceUrl,
          channelId: "msteams",
        },
        from: { id: "29:customer", name: "Somebody", aadObjectId: "0000-customer" },
        recipient: { id: `28:${appId}`, name: "Wallet" },
        conversation: { id: "a:chat-1", conversationType: "personal", tenantId: "tenant-a" },
        channelData: { tenant: { id: "tenant-a" } },
        ...{ locale: "zh-CN", text: "你好", textFormat: "plain" },
        ...fields,
      };
    },
    close() {
      globalThis.fetch = ownFetch;
      nock.cleanAll();
      nock.enableNetConnect();
      // The sockets it puts in Node's place are those of every later suite of this worker, and they do not stop reading when paused.
      nock.restore();
    },
  };
  await double.keys.rotate();
  globalThis.fetch = outerFetch;

  if (!nock.isActive()) nock.activate();
  nock.disableNetConnect();
  nock.enableNetConnect(like(/^(127\.0\.0\.1|localhost)/));
  nock("https://login.botframework.com")
    .persist()
    .get("/v1/.well-known/keys")
    .reply(async () => {
      double.keys.fetched += 1;
      const { mood, endorsements } = double.keys;
      if (mood === "down") return [503, "down"];
      if (mood === "nonsense") return [200, "<html>"];
      if (mood === "huge") return [200, { keys: [], pad: "x".repeat(1_100_000) }];
      if (mood === "elsewhere") return [302, "", { Location: "https://evil.example/keys" }];
      if (mood === "symmetric") return [200, { keys: [{ kty: "oct", kid, k: "AAAA", endorsements }] }];
      // Longer than anybody waits; nothing hangs on it.
      if (mood === "slow") await new Promise((resolve) => setTimeout(resolve, 20_000).unref());
      const jwk = { ...(await exportJWK(pair.publicKey)), kid, use: "sig", ...(endorsements ? { endorsements } : {}) };
      return [200, { keys: mood === "empty" ? [] : [jwk] }];
    });
  nock(login)
    .persist()
    .get(like(/discovery\/instance/))
    .query(true)
    .reply(200, {
      tenant_discovery_endpoint: `${login}/${tenantId}/v2.0/.well-known/openid-configuration`,
      metadata: [],
    })
    .get(like(/openid-configuration/))
    .query(true)
    .reply(200, {
      token_endpoint: `${login}/${tenantId}/oauth2/v2.0/token`,
      issuer: `${login}/${tenantId}/v2.0`,
      authorization_endpoint: `${login}/${tenantId}/oauth2/v2.0/authorize`,
      jwks_uri: `${login}/${tenantId}/discovery/v2.0/keys`,
    })
    .post(like(/\/oauth2\/v2\.0\/token/))
    .query(true)
    .reply(async () => {
      double.signIns += 1;
      if (double.signIn === "unreachable")
        throw Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
      if (typeof double.signIn === "object")
        return [
          401,
          {
            error: "invalid_client",
            error_description: `${double.signIn.refuses}: Invalid client secret provided. Trace ID: 0 Correlation ID: 0`,
            error_codes: [Number(double.signIn.refuses.slice("AADSTS".length))],
          },
        ];
      // Longer than anybody waits; nothing hangs on it.
      if (double.signIn === "silent") await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
      return [200, { token_type: "Bearer", expires_in: 86_399, ext_expires_in: 86_399, access_token: ours }];
    });

  const conversationOf = (uri: string) => decodeURIComponent(/\/v3\/conversations\/([^/]+)/.exec(uri)?.[1] ?? "");
  function answer(
    authorization: string | undefined,
    take: () => Json | "absent",
  ): [number, unknown, Record<string, string>?] | "cut" {
    double.calls += 1;
    if (authorization !== `Bearer ${ours}`) return [401, { error: { code: "Unauthorized" } }];
    const mood = moods.shift();
    if (mood === "cuts the line") return "cut";
    if (typeof mood === "object") {
      const { status, code = "Error", retryAfter, body = { error: { code, message: "as asked for" } } } = mood;
      return [status, body, retryAfter ? { "Retry-After": retryAfter } : {}];
    }
    const taken = take();
    if (mood === "takes it and answers 502") return [502, { error: { code: "BadGateway" } }];
    if (mood === "takes it and cuts the line") return "cut";
    return taken === "absent" ? [404, { error: { code: "ActivityNotFoundInConversation" } }] : [201, taken];
  }
  type Asked = { req: { headers: Record<string, unknown> } };
  type Done = (error: Error | null, result?: [number, unknown, Record<string, string>?]) => void;
  const give = (result: ReturnType<typeof answer>, done: Done) => {
    if (result === "cut") return done(Object.assign(new Error("socket hang up"), { code: "ECONNRESET" }));
    done(null, result);
  };
  const bearer = (headers: Record<string, unknown>) => {
    const found = headers.authorization ?? headers.Authorization;
    return (Array.isArray(found) ? found[0] : found) as string | undefined;
  };

  nock(connector)
    .persist()
    .post(like(/\/v3\/conversations$/))
    .reply(function (this: Asked, _uri: string, body: unknown, done: Done) {
      const take = () => {
        const { activity, channelData } = body as { activity: Json; channelData: { channel: { id: string } } };
        made += 1;
        const activityId = `${1_700_000_000_000 + made}`;
        const id = `${channelData.channel.id};messageid=${activityId}`;
        double.chat.push({ id: activityId, conversation: id, activity, edits: 0 });
        double.shown.push({ id: activityId, conversation: id });
        return { id, activityId };
      };
      give(answer(bearer(this.req.headers), take), done);
    } as never)
    .post(like(/\/v3\/conversations\/[^/]+\/activities$/))
    .reply(function (this: Asked, uri: string, body: unknown, done: Done) {
      const take = () => {
        const activity = body as Json;
        made += 1;
        const id = `sent-${made}`;
        if (activity.type !== "message") double.signs.push(activity);
        else {
          double.chat.push({ id, conversation: conversationOf(uri), activity, edits: 0 });
          double.shown.push({ id, conversation: conversationOf(uri) });
          double.versions.push({ conversation: conversationOf(uri), activity });
        }
        return { id };
      };
      give(answer(bearer(this.req.headers), take), done);
    } as never)
    .put(like(/\/v3\/conversations\/[^/]+\/activities\/[^/]+$/))
    .reply(function (this: Asked, uri: string, body: unknown, done: Done) {
      const take = () => {
        const id = decodeURIComponent(uri.split("/").at(-1) ?? "");
        const stands = double.chat.find((each) => each.id === id && each.conversation === conversationOf(uri));
        if (!stands) return "absent" as const;
        stands.activity = body as Json;
        stands.edits += 1;
        double.shown.push({ id, conversation: stands.conversation });
        double.versions.push({ conversation: stands.conversation, activity: stands.activity });
        return { id };
      };
      give(answer(bearer(this.req.headers), take), done);
    } as never);
  for (const origin of [connector, "https://wallet.sharepoint.com", "https://evil.example"])
    nock(origin)
      .persist()
      .get(like(/\/files\//))
      .reply(function (this: Asked, uri: string, _body: unknown, done: Done) {
        const file = double.files.get(`${origin}${uri}`);
        if (!file || (!file.open && bearer(this.req.headers) !== `Bearer ${ours}`)) return done(null, [404, ""]);
        if (file.open && bearer(this.req.headers)) return done(null, [400, "a token came where none belongs"]);
        done(null, [200, file.bytes, { "content-type": file.contentType }]);
      } as never);
  return double;
}
