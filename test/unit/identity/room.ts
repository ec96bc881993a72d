import { randomBytes } from "node:crypto";
import { newId } from "../../../src/domain/ids.ts";
import { createCodeDeliverer } from "../../../src/identity/code-deliverer.ts";
import type { CodeSender, Sending } from "../../../src/identity/code-sender.ts";
import { createGateway } from "../../../src/identity/create-gateway.ts";
import { createProving } from "../../../src/identity/create-proving.ts";
import { createIdentitySecrets } from "../../../src/identity/identity-secrets.ts";
import type { Level } from "../../../src/identity/levels.ts";
import type { Monotonic } from "../../../src/identity/monotonic.ts";
import { createNoticeDeliverer } from "../../../src/identity/notice-deliverer.ts";
import type { ProvingScope } from "../../../src/identity/proving.ts";
import type { ProvingConfig } from "../../../src/identity/proving-room.ts";
import type { Recorded } from "../../../src/identity/recorded.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { trailOf } from "../../support/trail.ts";
import type { FakeWallet } from "./fake-wallet.ts";

export const phone = { kind: "phone", value: "+8613800000001" } as const;
export const mail = { kind: "email", value: "li@example.com" } as const;
export const stranger = { kind: "phone", value: "+8613900000009" } as const;

/** The identity room over the memory store, with a clock that tests move. `settle` does what the engine does: commits, and decides anew on a conflict. */
export function openRoom(wallet: FakeWallet, config: Partial<ProvingConfig> = {}) {
  let at = Date.parse("2026-11-22T08:00:00.000Z");
  let uptimeMs = 1_000_000;
  const now = () => new Date(at).toISOString();
  const monotonic: Monotonic & { boot: string } = { boot: "boot-1", nowMs: () => uptimeMs };
  const store = openMemoryStore({ now });
  const secrets = createIdentitySecrets(randomBytes(32));
  const sent: Sending[] = [];
  const provider: { answers: (message: Sending) => ReturnType<CodeSender["send"]> } = { answers: async () => "sent" };
  const sender: CodeSender = {
    send(message) {
      sent.push(message);
      return provider.answers(message);
    },
  };
  const words = (key: string, params: Record<string, string | number>) => `${key} ${JSON.stringify(params)}`;
  const senders = { phone: sender, email: sender };
  const full = { questions: false, sendsPerSourceHourly: 1_000, sendsHourly: 100_000, ...config };
  const proving = createProving({ store, wallet, secrets, monotonic, now, newId, config: full });
  const gateway = createGateway({ store, wallet, secrets, now, newId });
  const told: { conversation: string; name: string; key: string; value: unknown }[] = [];
  const tell = async (conversation: string, event: { name: string; key: string; value: unknown }) =>
    void told.push({ conversation, ...event });
  const deliverers = { store, wallet, senders, secrets, words, now, tell };
  const deliverCode = createCodeDeliverer(deliverers);
  const deliverNotice = createNoticeDeliverer({
    ...deliverers,
    publicUrl: "https://desk.example",
    showTime: (time) => time,
  });

  const settle = async <T>(act: () => Promise<Recorded<T>>): Promise<T> => {
    for (let tries = 0; tries < 500; tries += 1) {
      const { result, change } = await act();
      if ((await store.commit(change)) === "done") return result;
    }
    throw new Error("contended");
  };
  const deliver = async () => {
    for (const item of await store.outbox()) {
      const deliverItem = item.route === "code" ? deliverCode : deliverNotice;
      const outcome = await deliverItem(item).catch(() => "failed");
      const attempts = item.attempts + 1;
      if (outcome === "delivered" || outcome === "gone") await store.commit({ outboxDone: [item.id] });
      else await store.commit({ outboxRetry: [{ id: item.id, attempts, notBefore: now() }] });
    }
  };
  const scopeOf = (conversation = "c1", more: Partial<ProvingScope> = {}): ProvingScope => ({
    conversation,
    channel: "web",
    source: `source-${conversation}`,
    ...more,
  });
  const desk = {
    store,
    secrets,
    sent,
    provider,
    told,
    now,
    monotonic,
    gateway,
    settle,
    deliver,
    proving: (conversation = "c1", more: Partial<ProvingScope> = {}) => proving(scopeOf(conversation, more)),
    /** Moves both clocks. */
    pass(ms: number) {
      at += ms;
      uptimeMs += ms;
    },
    /** Moves the wall clock only. */
    setBack(ms: number) {
      at -= ms;
    },
    restart(boot: string) {
      monotonic.boot = boot;
      uptimeMs = 0;
    },
    async send(conversation = "c1", method: "sms" | "email" = "sms", purpose = "look-up") {
      const issued = await settle(() => desk.proving(conversation).issueCode({ method, purpose, language: "zh-Hans" }));
      await deliver();
      return issued;
    },
    lastCode: () => sent.filter(({ code }) => code !== undefined).at(-1)?.code ?? "none",
    check: (code: string, conversation = "c1", purpose = "look-up") =>
      settle(() => desk.proving(conversation).checkCode({ purpose, code })),
    next: (wanted: Level[], conversation = "c1") => settle(() => desk.proving(conversation).next(wanted)),
    identify: (who: { kind: "phone" | "email"; value: string }, conversation = "c1") =>
      settle(() => desk.proving(conversation).identify(who, "zh-Hans")),
    /** Goes through one code, right away. */
    async prove(who: { kind: "phone" | "email"; value: string }, conversation = "c1", method?: "sms" | "email") {
      await desk.identify(who, conversation);
      await desk.send(conversation, method ?? (who.kind === "phone" ? "sms" : "email"));
      return desk.check(desk.lastCode(), conversation);
    },
    wrongCode: () => (desk.lastCode() === "000000" ? "000001" : "000000"),
    trail: () => trailOf(store),
  };
  return desk;
}
export type Room = ReturnType<typeof openRoom>;
