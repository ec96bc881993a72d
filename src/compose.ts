import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { builtModels } from "./built-models.ts";
import { createAtHand } from "./channels/agents-room/at-hand.ts";
import { allowOrigin } from "./channels/web/allow-origin.ts";
import { createDeskFiles } from "./channels/web/desk-files.ts";
import { addressKey, createRateLimit } from "./channels/web/rate-limit.ts";
import { createUploads } from "./channels/web/uploads.ts";
import { composeBot } from "./compose-bot.ts";
import { composeDesk } from "./compose-desk.ts";
import { composeOtherDesk } from "./compose-other-desk.ts";
import { openSenders } from "./compose-senders.ts";
import { composeSentTo } from "./compose-sent-to.ts";
import { composeSlack } from "./compose-slack.ts";
import { openWallet } from "./compose-wallet.ts";
import { composeWeb } from "./compose-web.ts";
import type { Config } from "./config.ts";
import { createAgentProof } from "./contacts/agent-proof.ts";
import { createCheckContactRouter } from "./contacts/check-contact-router.ts";
import type { Bot } from "./conversation/create-bot.ts";
import type { Deliverer } from "./conversation/outbox-runner.ts";
import { withOutgoing } from "./conversation/with-outgoing.ts";
import { createAgentCard } from "./desk/agent-card.ts";
import { deskAccountsFile, openAccounts } from "./desk/desk-accounts.ts";
import { openSandboxAgents, sandboxAgentsFile } from "./desk/open-sandbox-agents.ts";
import { openSavedSessions } from "./desk/saved-sessions.ts";
import { credentialsOf } from "./desk/sessions.ts";
import type { ContactCheck } from "./domain/contact-check.ts";
import { newCaseNumber, newId } from "./domain/ids.ts";
import type { Message } from "./domain/message.ts";
import type { Store } from "./domain/store.ts";
import { createChatLinks } from "./handoff/chat-links.ts";
import { createHandoff } from "./handoff/create-handoff.ts";
import { createQueueView } from "./handoff/create-queue-view.ts";
import { createDeskStanding } from "./handoff/desk-standing.ts";
import { createPresence } from "./handoff/presence.ts";
import { startBarRefresher } from "./handoff/start-bar-refresher.ts";
import { startRouting } from "./handoff/start-routing.ts";
import { createWaitingLine } from "./handoff/waiting-line.ts";
import { watchTaking } from "./handoff/watch-taking.ts";
import { createApp } from "./http/create-app.ts";
import { openServer } from "./http/open-server.ts";
import { createMetrics } from "./http/request-metrics.ts";
import { watchOverload } from "./http/watch-overload.ts";
import { withCaseNotes } from "./identity/case-notes.ts";
import { forgetLimits } from "./identity/forget-limits.ts";
import { createIdentitySecrets } from "./identity/identity-secrets.ts";
import { createMonotonic } from "./identity/monotonic.ts";
import { createNotMe } from "./identity/not-me.ts";
import { createNotMeRouter } from "./identity/not-me-router.ts";
import type { Keys } from "./keys.ts";
import { eraseCustomer, surveyErasure } from "./privacy/erase-customer.ts";
import { createErasures } from "./privacy/erasures.ts";
import { findNeverAsked } from "./privacy/never-ask/find-never-asked.ts";
import { shieldText } from "./privacy/shield-text.ts";
import type { Words } from "./read-all.ts";
import { startUpkeep } from "./start-upkeep.ts";
import { openLowdbStore } from "./store/lowdb-store.ts";
import { createSeal } from "./store/seal.ts";
import { modelFiles } from "./understanding/model-file.ts";
import { openUnderstanding } from "./understanding/open-understanding.ts";
import { startThread } from "./understanding/thread/start-thread.ts";
import { createUnderstandingThread } from "./understanding/thread/understanding-thread.ts";
import { type Clock, createWallClock } from "./wall-clock.ts";
import { createSandboxRouter } from "./wallet/sandbox-router.ts";
import type { SandboxControls } from "./wallet/sandbox-wallet.ts";
import { matchTotp } from "./wallet/totp.ts";

export interface Composed {
  bot: Bot;
  store: Store;
  /** Absent with a real wallet. */
  sandbox?: SandboxControls;
  /** What the console shows beside a queue bar. */
  standing(conversation: string, message: Message): Promise<string | undefined>;
  /** Who may sign in at the sandbox's desk; told at every start. */
  deskSignIns: { user: string; password: string }[];
  /** Opens the port; what an earlier process left in the inbox has been queued before. */
  listen(): Promise<{ port: number }>;
  /** Takes nothing new, finishes what is under way, folds the store. */
  close(): Promise<void>;
}

/** Questions of one address about contacts in a minute. */
const contactChecksPerMinute = 30;

/** Wires every port to its adapter: the sandbox wallet or the core at WALLET_URL, the embedded store, the web channel. */
export async function compose({
  config,
  keys,
  words,
  log,
  onProgress,
  clock = createWallClock(),
}: {
  config: Config;
  keys: Keys;
  words: Words;
  log: Logger;
  /** Share of the training done; not called when the model comes out of the cache. */
  onProgress?: (share: number) => void;
  clock?: Clock;
}): Promise<Composed> {
  const { dataDir, publicUrl } = config;
  const { now, after } = clock;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const seal = createSeal(keys.seal);
  const store = withOutgoing(
    withCaseNotes(await openLowdbStore({ dir: join(dataDir, "store"), seal, now, log }), { now, newId }),
    new Set(["teams", "slack"]),
  );
  const { wallet, sandbox, close: closeWallet } = await openWallet({ config, now, log });
  const secrets = createIdentitySecrets(keys.identity);
  const presence = createPresence({ now });
  const atHand = createAtHand({ presence, now });
  const taking = await watchTaking({ store, presence, besides: atHand.besides });
  const line = createWaitingLine(store);
  const queueView = createQueueView({ store, line, presence: taking });
  const agents = sandbox ? await openSandboxAgents(join(config.keyDir, sandboxAgentsFile)) : undefined;
  const profiles = agents
    ? () => agents.agents
    : openAccounts(join(config.keyDir, deskAccountsFile), (error) =>
        log.error({ error: error.message }, "desk.accounts"),
      );
  // After all that can refuse the start: it takes the longest.
  const { rows, lexicon, danger } = words.knowledge;
  const learnt = { rows, lexicon, danger };
  const files = modelFiles(learnt, { cacheDir: join(dataDir, "cache"), builtDir: builtModels(config.root) });
  const understanding = await openUnderstanding({ ...learnt, files, onProgress });
  const understandingAside = createUnderstandingThread({
    understanding,
    start: (events) => startThread({ modelFiles: files, lexicon, danger }, events),
    after,
    onLost: (why) => log.warn({ why }, "understanding.thread-lost"),
  });
  const proof = createAgentProof({ key: keys.identity, now });
  const typing = createTypingRelay();
  const routes = new Map<string, Deliverer>();
  const bot = composeBot({
    routes,
    ...{ store, wallet, understanding, understandingAside, words, secrets, now, newId, newCaseNumber, publicUrl },
    monotonic: createMonotonic(),
    senders: openSenders({ config, sandbox: sandbox?.controls, now }),
    // Everybody comes from one address in the sandbox.
    proving: { questions: true, ...(sandbox ? { sendsPerSourceHourly: 1_000 } : {}) },
    queueView,
    agentsOnline: taking.online,
    deskStanding: createDeskStanding({ store, line, presence: taking }),
    onTyping: (conversation) => typing.fromCustomer(conversation),
    proves: proof.proves,
    log,
  });
  const shield = (text: string) => shieldText(text).text;
  const uploads = createUploads({ dir: join(dataDir, "uploads"), seal, store, newId, shield });
  const overload = watchOverload();
  const web = composeWeb({
    ...{ config, sandbox, store, queueView, words, uploads, now, after, newId, log },
    conversations: bot.conversations,
    signingKey: keys.web,
    origins: originsOf(config),
    agentCard: createAgentCard({ store, profiles, proof: proof.now }),
    isOverloaded: (beingTaken) => overload.isOverloaded(beingTaken + bot.openTurns()),
  });
  const sentTo = composeSentTo({
    ...{ store, queueView, words, routes, publicUrl, now, newId, log },
    conversations: bot.conversations,
    secret: keys.web,
    fileLink: web.fileLink,
  });
  const say = (
    key: string,
    params: Record<string, string | number>,
    language: Parameters<typeof words.phrases.render>[3],
  ) => words.phrases.render("identity", key, params, language).join("\n");
  const handoffRoom = { store, now, newId, phrases: words.phrases, shield, neverAsked: findNeverAsked };
  const links = createChatLinks({
    ...{ store, profiles, now },
    credentials: (user) => credentialsOf(profiles().find((account) => account.user === user)),
  });
  const inChat = { handoff: createHandoff(handoffRoom), links, line, atHand };
  // Microsoft's SDK takes half a second to load: only who uses it waits for it.
  const { composeTeams } = config.teams ? await import("./compose-teams.ts") : {};
  const teams =
    config.teams &&
    composeTeams?.({
      ...{ config: config.teams, store, sentTo, words, uploads },
      desk: inChat,
      ...{ conversations: bot.conversations, now, newId, after, log },
    });
  const forgetting = { store, now, eraseUploads: uploads.erase };
  const desk = composeDesk({
    ...{ store, wallet, understanding, words, bot, line, presence, handoffRoom, dataDir, now, after, newId },
    agents: profiles,
    proof: proof.now,
    oidc: config.oidc && { ...config.oidc, deskOrigin: config.deskOrigin ?? publicUrl },
    onTyping(conversation, { name }) {
      web.typing(conversation, { from: "agent", name });
      teams?.typing(conversation);
    },
    matchTotp: sandbox ? undefined : matchTotp,
    ...(config.slack?.agents || config.teams?.agents ? { links } : {}),
    reported: bot.reports.reported,
    files: createDeskFiles(uploads),
    erasing: createErasures({
      ...{ store, now, newId },
      survey: (customer) => surveyErasure(forgetting, customer),
      erase: (request) => eraseCustomer(forgetting, request),
    }),
    savedSessions: await openSavedSessions(store),
    origins: config.deskOrigin ? [config.deskOrigin] : ownOrigins(config),
    onlyHost: config.deskOrigin && new URL(config.deskOrigin).host,
    https: (config.deskOrigin ?? publicUrl).startsWith("https:"),
  });
  typing.toDesk(desk.customerTyping);
  const failed = (event: string) => (error: unknown) =>
    log.error({ error: error instanceof Error ? error.stack : String(error) }, event);
  const bars = await startBarRefresher({
    ...{ store, line, queueView, presence: taking, now, after },
    log: failed("queue-bar.failed"),
  });
  const routing = await startRouting({
    ...{ ...handoffRoom, line, presence, profiles, after },
    log: failed("routing.failed"),
  });
  const stopLinks = sandbox?.controls.onResetLinkUsed((linkId) => {
    tellWaiting(store, bot, { name: "reset-link.used", key: linkId }).catch(failed("reset-link.event-failed"));
  });
  const upkeep = startUpkeep({ forgetting, transcriptDays: config.transcriptDays, bot, log, failed });
  const keepAsked = (checks: ContactCheck[]) => {
    const kept = bot.reports.report(checks, { at: now() }).then((change) => store.commit(change));
    kept.catch(failed("reports.keep-failed"));
  };
  const contactChecks = createRateLimit({ perMinute: contactChecksPerMinute, burst: contactChecksPerMinute, now });
  const slack =
    config.slack &&
    composeSlack({
      ...{ config: config.slack, store, sentTo, routes, words, uploads },
      desk: inChat,
      ...{ conversations: bot.conversations, now, newId, after, log },
    });
  const otherDesk =
    config.otherDesk &&
    (await composeOtherDesk({
      ...{ config: config.otherDesk, store, words, now, newId, after },
      handoff: createHandoff(handoffRoom),
      log: failed("other-desk.failed"),
    }));
  let ready = false;
  const app = createApp({
    ...{ publicUrl, log, newId },
    proxies: config.proxies,
    first: web.messages,
    rawRouters: [
      ...(slack?.router ? [slack.router] : []),
      ...(teams ? [teams.router] : []),
      ...(otherDesk?.rawRouter ? [otherDesk.rawRouter] : []),
    ],
    routers: [
      web.router,
      desk.router,
      sentTo.router,
      ...(otherDesk?.router ? [otherDesk.router] : []),
      createCheckContactRouter({
        registry: bot.registry,
        keep: keepAsked,
        take: (address) => contactChecks.take(addressKey(address)),
        allowOrigin: allowOrigin(new Set(originsOf(config))),
      }),
      createNotMeRouter({ notMe: createNotMe({ store, wallet, secrets, now, newId, newCaseNumber }), words: say }),
      ...(sandbox
        ? [
            createSandboxRouter({
              ...{ sandbox: sandbox.controls, identity: sandbox.identity },
              onReset: () => forgetLimits({ store, now }),
            }),
          ]
        : []),
    ],
    webDir: join(config.root, "dist/web"),
    demo: sandbox !== undefined,
    deskOrigin: config.deskOrigin,
    isReady: () => ready,
    metrics: createMetrics({ sockets: web.sockets }),
  });
  let server: Awaited<ReturnType<typeof openServer>> | undefined;

  return {
    bot,
    store,
    sandbox: sandbox?.controls,
    standing: sentTo.standing,
    deskSignIns: agents?.signIns ?? [],
    async listen() {
      await bot.start();
      await slack?.start();
      await teams?.start();
      upkeep.atStart();
      server = await openServer({ app, upgrades: [web.upgrade, desk.upgrade], host: config.host, port: config.port });
      ready = true;
      return { port: server.port };
    },
    async close() {
      ready = false;
      upkeep.stop();
      // Before the sockets go: that they close now is our doing, not the agents'.
      routing.stop();
      otherDesk?.stop();
      stopLinks?.();
      web.close();
      desk.close();
      bars.stop();
      taking.stop();
      await server?.close();
      await slack?.stop();
      await teams?.stop();
      await bot.stop();
      await understandingAside.close();
      overload.stop();
      await bars.idle();
      await routing.idle();
      await otherDesk?.idle();
      line.close();
      await store.close();
      await closeWallet();
    },
  };
}

/** Where our own pages come from; with the sandbox wallet both loopback names are the same place. */
function ownOrigins({ publicUrl, port }: Config): string[] {
  const own = new URL(publicUrl);
  return [own.origin, ...["localhost", "127.0.0.1"].map((host) => `http://${host}:${own.port || port}`)];
}

/** Origins of pages that may hold the widget. */
const originsOf = (config: Config): string[] => [...new Set([...config.widgetOrigins, ...ownOrigins(config)])];

/** The bot is composed before the desk that shows the customer's typing. */
function createTypingRelay() {
  let show: (conversation: string) => void = () => {};
  return {
    fromCustomer: (conversation: string) => show(conversation),
    toDesk(listener: (conversation: string) => void) {
      show = listener;
    },
  };
}

/** Whoever waits for something has a deadline running; the one it concerns takes the event, the others pass it by. */
async function tellWaiting(store: Store, bot: Bot, event: { name: string; key: string }): Promise<void> {
  const waiting = (await store.timers()).filter(({ event: { name } }) => name === "wait.deadline");
  for (const conversation of new Set(waiting.map((timer) => timer.conversation)))
    await bot.acceptEvent(conversation, event);
}
