import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeBot } from "../../../src/compose-bot.ts";
import { newCaseNumber, newId } from "../../../src/domain/ids.ts";
import type { Message } from "../../../src/domain/message.ts";
import type { Entity, Understanding } from "../../../src/domain/understood.ts";
import type { Sending } from "../../../src/identity/code-sender.ts";
import { createIdentitySecrets } from "../../../src/identity/identity-secrets.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { openSandboxWallet } from "../../../src/wallet/sandbox-wallet.ts";
import { shippedWords } from "../../support/read-words.ts";

const english = (text: string) => /[a-z]{2}/i.test(text.replace(/\S+@\S+/g, "")) && !/\p{Script=Han}/u.test(text);

/** Knows one intent, and phones and e-mails: what recovery needs, without a trained model. */
const understanding: Understanding = {
  understand(utterance) {
    const entities: Entity[] = [...utterance.matchAll(/\+?\d{11,13}|[\w.]+@[\w.]+/g)].map((match) => {
      const text = match[0];
      const span = { text, start: match.index, end: match.index + text.length };
      if (text.includes("@")) return { ...span, type: "email", value: text };
      return { ...span, type: "phone", value: text.startsWith("+") ? text : `+86${text}` };
    });
    const recover = /找不回|recover/.test(utterance);
    return {
      utterance,
      language: english(utterance) ? "en" : "zh-Hans",
      area: recover ? "account" : null,
      intent: recover ? "account/recover" : null,
      confidence: recover ? 0.95 : 0.1,
      alternatives: [],
      entities,
      decision: recover ? "accept" : "reject",
      options: [],
    };
  },
};

/** The composed bot over sandbox wallet and memory store, talked to as a customer does. */
export async function openRecoveryDesk({ locale = "zh-CN" } = {}) {
  const dir = await mkdtemp(join(tmpdir(), "walletline-recovery-"));
  let at = Date.parse("2026-11-22T02:00:00.000Z");
  const now = () => new Date(at).toISOString();
  const store = openMemoryStore({ now });
  const { wallet, sandbox, close } = await openSandboxWallet({ dir, now, newId, publicUrl: "http://localhost:3978" });
  const faults: unknown[] = [];
  const sender = (kind: "sms" | "email") => ({
    async send({ to, text, code, link }: Sending) {
      await sandbox.deliver({ kind, to: to.address, text, code, link });
      return "sent" as const;
    },
  });
  const bot = composeBot({
    ...{ store, wallet, understanding, now, newId, newCaseNumber },
    words: shippedWords(),
    secrets: createIdentitySecrets(Buffer.alloc(32, 7)),
    publicUrl: "http://localhost:3978",
    monotonic: { boot: "test", nowMs: () => at },
    senders: { phone: sender("sms"), email: sender("email") },
    proving: { questions: true },
    agentsOnline: () => 0,
    queueView: async () => ({ place: 1, waiting: 1, agentsOnline: 1 }),
    deskStanding: async () => ({ waiting: 0, agentsOnline: 1 }),
    outOfPatience: () => new Promise(() => {}),
    log: { info: () => {}, error: (fields, event) => faults.push([event, fields]) },
  });
  await bot.start();
  const { id } = await bot.conversations.open({ channel: "web", user: "web::dl_1", locale });
  await bot.conversations.start(id);
  let seen = 0;
  let prompt: Message["prompt"];
  const news = async () => {
    await bot.idle();
    const entries = await store.tail<Message>(`conversation/${id}#transcript`, seen);
    seen = entries.at(-1)?.seq ?? seen;
    const said = entries.map(({ entry }) => entry).filter(({ from }) => from !== "customer");
    prompt = said.findLast((message) => message.prompt)?.prompt ?? prompt;
    return said.map(({ text }) => text).join("\n");
  };
  await news();
  const accept = async (text: string, choice?: { ask: string; choice: string }) => {
    await bot.conversations.accept(id, { text, choice });
    return news();
  };
  return {
    store,
    wallet,
    sandbox,
    faults,
    now,
    conversation: id,
    bot,
    say: (text: string) => accept(text),
    async press(choice: string) {
      if (!prompt?.choices.some((known) => known.id === choice))
        throw new Error(`no button ${choice}: ${JSON.stringify(prompt)}`);
      return accept(choice, { ask: prompt.ask, choice });
    },
    async pick(rows: string[]) {
      return accept("rows", { ask: prompt!.ask, choice: rows.join(" ") });
    },
    buttons: () => prompt?.choices.map((choice) => choice.id) ?? [],
    rows: () => {
      return prompt && "rows" in prompt ? prompt.rows : [];
    },
    /** The last code that came to an address. */
    code: async (to: string) => (await sandbox.messages(to)).findLast(({ code }) => code)?.code ?? "none",
    async pass(ms: number) {
      const end = at + ms;
      for (;;) {
        const due = (await store.timers()).map((timer) => Date.parse(timer.at)).filter((time) => time <= end);
        if (due.length === 0) break;
        at = Math.max(at, Math.min(...due));
        await bot.fireDue();
        await bot.idle();
      }
      at = end;
      return news();
    },
    /** Opens the newest reset link and saves a password there. */
    async setPassword(to: string, password: string) {
      const link = (await sandbox.messages(to)).findLast(({ link: url }) => url?.includes("/sandbox/reset/"))?.link;
      return sandbox.saveNewPassword(link?.split("/").at(-1) ?? "", password);
    },
    async close() {
      await bot.stop();
      await close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
