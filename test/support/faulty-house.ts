import { AsyncLocalStorage } from "node:async_hooks";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { hash } from "@node-rs/argon2";
import express, { type Router } from "express";
import type { Composed } from "../../src/compose.ts";
import { Fault } from "../../src/domain/fault.ts";
import type { Change, Store } from "../../src/domain/store.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { fixedUnderstanding } from "./fixed-understanding.ts";
import { root, shippedWords } from "./read-words.ts";
import { stillClock } from "./web-desk.ts";

/** What no answer may hold: a host, a path, a word of the message. */
export const inside = "connect ECONNREFUSED db.internal:5432 canary-4711 /srv/app/src/secret.ts";
export const leaks = /canary|internal|ECONNREFUSED|\/srv\/|\.ts\b|\bat \S+ \(|node_modules/;

/** One request: which call of a dependency fails in it, and what was done all the same. */
interface Run {
  failAt: number;
  calls: number;
  failed?: string;
  done: string[];
  doneAfter: string[];
  over: boolean;
}

export interface Asked {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Outcome {
  status: number;
  text: string;
  requestId: string | null;
  /** "store.commit"; undefined: the request made fewer calls. */
  failed?: string;
  /** What was changed beyond the trail; and what of it after something had failed. */
  done: string[];
  doneAfter: string[];
}

export interface FaultyHouse {
  composed: Composed;
  clock: ReturnType<typeof stillClock>;
  base: string;
  /** The cookie of an agent who has signed in. */
  signIn(user: string): Promise<string>;
  password: string;
  secrets: { web: Buffer; directLine: string; slack: string; hub: string; chatwoot: string };
  /** Sends a request in which the `failAt`-th call to a dependency fails; without a number none does. */
  send(asked: Asked, failAt?: number): Promise<Outcome>;
  /** "POST /desk/api/conversations/:id/claim" for each route that the routers hold. */
  routes: string[];
  /** Those that were reached with something failing or nothing left to fail. */
  reached: Set<string>;
  close(): Promise<void>;
}

const running = new AsyncLocalStorage<Run>();
const password = "a-long-enough-password";
const secrets = {
  web: Buffer.alloc(32, 5),
  directLine: "d".repeat(32),
  slack: "a".repeat(32),
  hub: "h".repeat(32),
  chatwoot: "c".repeat(32),
};
const people = [
  { user: "mei", name: "Mei", role: "lead" as const, number: "YQ-2041", oidcSubject: "subject-1" },
  { user: "tom", name: "Tom", role: "agent" as const, number: "YQ-2042" },
  { user: "ada", name: "Ada", role: "admin" as const, number: "YQ-2043" },
  { user: "eve", name: "Eve", role: "admin" as const, number: "YQ-2044" },
];

/** What changes something beyond the trail: it must not happen any more once something has failed. Taking away what was begun may. */
function effectOf(
  dependency: string,
  name: string,
  [first]: unknown[],
): { effect: string; isUndoing: boolean } | undefined {
  if (dependency === "store" && name === "commit") {
    const { put = {}, append = [], outbox = [], inbox = [] } = first as Change;
    const streams = append.map(({ stream }) => stream).filter((each) => !/^audit\//.test(each));
    const changed = [...Object.keys(put), ...streams, ...(outbox.length + inbox.length > 0 ? ["in and out"] : [])];
    const isUndoing = changed.every((key) => put[key] === null);
    return changed.length > 0 ? { effect: `commit ${changed.join(" ")}`, isUndoing } : undefined;
  }
  const isWrite = dependency === "wallet" && (first as { key?: string } | undefined)?.key !== undefined;
  return isWrite || /^(save|erase|add)/.test(name) ? { effect: `${dependency}.${name}`, isUndoing: false } : undefined;
}

/** A session is good in this process before it is written down. */
const ofSession = ([first]: unknown[]): boolean =>
  Object.keys((first as Change | undefined)?.put ?? {}).some((key) => key.startsWith("work#desk-session/"));

function breaks(dependency: string, name: string, args: unknown[]): boolean {
  const run = running.getStore();
  if (!run || run.over) return false;
  run.calls += 1;
  if (run.calls === run.failAt) {
    run.failed = `${dependency}.${name}${ofSession(args) ? " of a session" : ""}`;
    return true;
  }
  const { effect, isUndoing } = effectOf(dependency, name, args) ?? {};
  if (effect) run.done.push(effect);
  if (effect && !isUndoing && run.failed !== undefined) run.doneAfter.push(effect);
  return false;
}

/** The dependency as it is, but for the call that is to fail. Those named in `atOnce` throw, the others reject. */
function breakable<T extends object>(dependency: string, real: T, atOnce: readonly string[] = []): T {
  const failure = () => (dependency === "wallet" ? new Fault("wallet-unreachable", inside) : new Error(inside));
  return new Proxy(real, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function" || typeof key !== "string") return value;
      return (...args: unknown[]) => {
        if (!breaks(dependency, key, args)) return value.apply(target, args);
        if (atOnce.includes(key)) throw failure();
        return Promise.reject(failure());
      };
    },
  });
}

const modules = join(root, "src");
async function change<M extends object>(file: string, changed: (real: M) => Partial<M>): Promise<void> {
  const module = file.endsWith(".ts") ? join(modules, file) : file;
  const real = (await import(module)) as M;
  const exports = { ...real, ...changed(real) };
  jest.unstable_mockModule(module, () => exports);
}

/** The whole house as `npm start` composes it, with all channels and desks, over a memory store; whatever it works with can be made to fail in a single request. */
export async function openFaultyHouse(): Promise<FaultyHouse> {
  const dir = await mkdtemp(join(tmpdir(), "walletline-faulty-"));
  const clock = stillClock();
  const runs = new Map<string, Run>();
  const reached = new Set<string>();
  let routes: string[] = [];
  const passwordHash = await hash(password);
  const understanding = await fixedUnderstanding({
    转人工: "contact/human-agent",
    我的账号找不回来了: "account/recover",
  });

  await change<typeof import("../../src/store/lowdb-store.ts")>("store/lowdb-store.ts", () => ({
    async openLowdbStore({ now }) {
      const store = openMemoryStore({ now });
      // What others do about a commit is no part of the request that made it.
      const watch: Store["watch"] = (listener) => store.watch((committed) => running.exit(() => listener(committed)));
      return breakable("store", { ...store, watch }, ["watch"]);
    },
  }));
  await change<typeof import("../../src/handoff/presence.ts")>("handoff/presence.ts", (real) => ({
    createPresence(deps) {
      const presence = real.createPresence(deps);
      // Nor is what others do about somebody's being there.
      return { ...presence, heard: (user) => running.exit(() => presence.heard(user)) };
    },
  }));
  await change<typeof import("../../src/compose-wallet.ts")>("compose-wallet.ts", (real) => ({
    async openWallet(deps) {
      const opened = await real.openWallet(deps);
      const sandbox = opened.sandbox && {
        ...opened.sandbox,
        controls: breakable("sandbox", opened.sandbox.controls, ["onResetLinkUsed", "disturb", "calm"]),
      };
      return { ...opened, wallet: breakable("wallet", opened.wallet), ...(sandbox ? { sandbox } : {}) };
    },
  }));
  await change<typeof import("../../src/understanding/open-understanding.ts")>(
    "understanding/open-understanding.ts",
    () => ({
      openUnderstanding: async () => breakable("understanding", understanding, ["understand"]),
    }),
  );
  await change<typeof import("../../src/channels/web/uploads.ts")>("channels/web/uploads.ts", (real) => ({
    createUploads: (deps) => breakable("uploads", real.createUploads(deps)),
  }));
  await change<typeof import("../../src/contacts/create-registry.ts")>("contacts/create-registry.ts", (real) => ({
    createRegistry: (parts) => breakable("registry", real.createRegistry(parts), ["checkContact"]),
  }));
  for (const file of ["proposals", "contact-marks"])
    await change<Record<string, never>>(`knowledge/${file}.ts`, (real) =>
      breakable("review", real, ["addProposal", "addContactMark", "readContactMarks"]),
    );
  await change<typeof import("../../src/desk/open-sandbox-agents.ts")>("desk/open-sandbox-agents.ts", () => ({
    openSandboxAgents: async () => ({ agents: people.map((each) => ({ ...each, passwordHash })), signIns: [] }),
  }));
  await change<typeof import("../../src/channels/slack/slack-api.ts")>("channels/slack/slack-api.ts", () => ({
    createSlackApi: () => {
      const api = breakable("slack", {
        call: async () => ({ outcome: "done" as const, data: { ts: "1.1", channel: "C1AGENTS" } }),
      });
      return () => api.call();
    },
  }));
  await change<typeof import("../../src/channels/teams/check-token.ts")>("channels/teams/check-token.ts", () => ({
    createTokenCheck: () => {
      const check = breakable("signing-keys", { find: async () => undefined });
      return async () => {
        await check.find();
        return { problemWith: () => undefined };
      };
    },
  }));
  // Nobody is asked for a token: there is no Microsoft here.
  await change<typeof import("../../src/channels/teams/connector-calls.ts")>(
    "channels/teams/connector-calls.ts",
    () => ({
      createConnectorCalls: () => ({ token: async () => "token", call: async () => ({}) }),
    }),
  );
  await change<typeof import("openid-client")>("openid-client", () => {
    const provider = breakable("provider", {
      discovery: async () => ({}) as never,
      authorizationCodeGrant: async () => ({ claims: () => ({ sub: "subject-1" }) }) as never,
    });
    return {
      discovery: () => provider.discovery(),
      authorizationCodeGrant: () => provider.authorizationCodeGrant(),
      buildAuthorizationUrl: () => new URL("https://idp.example/auth"),
    };
  });
  const { createChatwootRouter } = await import("../../src/handoff/other-desk/chatwoot-router.ts");
  await change<typeof import("../../src/http/create-app.ts")>("http/create-app.ts", (real) => ({
    createApp(deps) {
      const hearing = breakable("other-desk", { hear: async () => ({ outcome: "done" as const }) });
      // A house has one other desk; this one has the hub, and of Chatwoot the way in.
      const chatwoot = createChatwootRouter({
        ...{ secret: secrets.chatwoot, hear: () => hearing.hear(), leaveNote: () => {}, now: clock.now },
      });
      const app = real.createApp({ ...deps, webDir: undefined, rawRouters: [...(deps.rawRouters ?? []), chatwoot] });
      routes = routesOf(app.router, reached);
      const outer = express().disable("x-powered-by");
      outer.use((req, res, next) => {
        const run = runs.get(req.get("x-test-run") ?? "");
        if (!run) return next();
        res.on("close", () => {
          run.over = true;
        });
        running.run(run, next);
      });
      return outer.use(app);
    },
  }));
  const { compose } = await import("../../src/compose.ts");
  const { readConfig } = await import("../../src/config.ts");
  const config = readConfig({
    ...{ PORT: "0", DATA_DIR: join(dir, "data"), KEY_DIR: join(dir, "keys"), PUBLIC_URL: "http://localhost:3978" },
    ...{ DIRECTLINE_SECRET: secrets.directLine, WIDGET_TOKENS_PER_MINUTE: "100000" },
    ...{
      SLACK_BOT_TOKEN: "xoxb-000000000000000000",
      SLACK_TEAMS: "T0001",
      SLACK_SIGNING_SECRET: secrets.slack,
      SLACK_AGENTS_CHANNEL: "C1AGENTS",
    },
    ...{
      TEAMS_APP_ID: "00000000-0000-4000-8000-000000000001",
      TEAMS_TENANT_ID: "00000000-0000-4000-8000-000000000002",
      TEAMS_APP_PASSWORD: "x".repeat(20),
    },
    ...{ HANDOFF_HUB_URL: "http://127.0.0.1:9/", HANDOFF_HUB_SECRET: secrets.hub },
    ...{ DESK_OIDC_ISSUER: "http://127.0.0.1:9", DESK_OIDC_CLIENT_ID: "desk", DESK_OIDC_CLIENT_SECRET: "s".repeat(16) },
  });
  if (!config.ok) throw new Error(config.problems.join("\n"));
  const silent = { info: () => {}, warn: () => {}, error: () => {} } as never;
  const key = { id: "k1", key: Buffer.alloc(32, 1) };
  const composed = await compose({
    ...{ config: config.config, words: shippedWords(), log: silent, clock },
    keys: { seal: { keys: [key], current: key.id }, identity: Buffer.alloc(32, 7), web: secrets.web },
  });
  const base = `http://127.0.0.1:${(await composed.listen()).port}`;
  let count = 0;

  async function send({ method, path, headers = {}, body }: Asked, failAt = 0): Promise<Outcome> {
    const name = `run-${++count}`;
    const run: Run = { failAt, calls: 0, done: [], doneAfter: [], over: false };
    runs.set(name, run);
    const isRaw = typeof body === "string" || body instanceof FormData;
    const answer = await fetch(base + path, {
      ...{ method, redirect: "manual" },
      headers: {
        ...(body === undefined || isRaw ? {} : { "Content-Type": "application/json" }),
        ...headers,
        "x-test-run": name,
      },
      ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    runs.delete(name);
    const requestId = answer.headers.get("x-request-id");
    const { failed, done, doneAfter } = run;
    return { ...{ status: answer.status, text, requestId, done, doneAfter }, ...(failed ? { failed } : {}) };
  }

  return {
    ...{ composed, clock, base, password, secrets, send, reached },
    get routes() {
      return routes;
    },
    async signIn(user) {
      const answer = await fetch(`${base}/desk/api/session`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ user, password }),
      });
      if (answer.status !== 200) throw new Error(`sign-in: ${answer.status}`);
      return (answer.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    },
    async close() {
      await composed.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

interface Layer {
  rawPath?: string | string[];
  route?: { path: string; stack: { method?: string; handle: (...args: unknown[]) => unknown }[] };
  handle?: { stack?: Layer[] };
}

/** Names every route by method and whole path, and marks it in `reached` when a request gets to it. */
function routesOf(router: Router, reached: Set<string>): string[] {
  const walk = (layers: Layer[], prefix: string): string[] =>
    layers.flatMap((layer) => {
      const at = typeof layer.rawPath === "string" && layer.rawPath !== "/" ? layer.rawPath : "";
      if (!layer.route) return walk(layer.handle?.stack ?? [], prefix + at);
      const methods = new Map<string, (typeof layer.route.stack)[number]>();
      for (const each of layer.route.stack) methods.set(each.method ?? "", each);
      return [...methods].map(([method, last]) => {
        const name = `${method.toUpperCase()} ${prefix}${layer.route!.path === "/" ? "" : layer.route!.path}`;
        const { handle } = last;
        last.handle = (req, res, next) => {
          reached.add(name);
          return handle(req, res, next);
        };
        return name;
      });
    });
  return walk((router as unknown as { stack: Layer[] }).stack, "");
}
