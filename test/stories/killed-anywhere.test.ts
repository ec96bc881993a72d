import { describe, expect, it } from "@jest/globals";
import type { ConversationState } from "../../src/conversation/state.ts";
import { conversationKeys } from "../../src/domain/conversation.ts";
import { noFailures } from "../../src/identity/counters.ts";
import { identityKeys } from "../../src/identity/identity-state.ts";
import { openStoryDesk, type StoryDesk } from "../support/story-desk.ts";
import { transcriptOf } from "../support/transcript.ts";

const customer = { id: "lin-xiaoyu", phone: "+8613800001001", email: "linxiaoyu@example.com", school: "红星小学" };
const password = "Lark-9-Evening";
const longest = 60;

/** What a run of the whole recovery left behind; what a kill may not change. */
interface Outcome {
  told: string[];
  links: number;
  codes: string[];
  sent: string[];
  ledger: string[];
  counters: unknown;
  signedIn: boolean;
  commits: number;
  kills: number;
}

/** Recovers an account from the first word to the last, as a patient customer does; the process dies after so many commits of its own. */
async function recover(diesAfter?: number): Promise<Outcome> {
  const desk = await openStoryDesk();
  const opening = desk.life.commits();
  let kills = 0;
  const restart = async () => {
    kills += 1;
    await desk.restart();
  };
  try {
    if (diesAfter !== undefined) desk.life.dieAfter(diesAfter);
    const reach = reachOut(desk, restart);
    await reach("我的账号找不回来了");
    for (let steps = 0; ; steps += 1) {
      await Promise.race([desk.bot.idle(), desk.life.died]);
      if (desk.life.isDead()) {
        await restart();
        continue;
      }
      const { value: state } = await desk.store.read<ConversationState>(conversationKeys.state(desk.conversation));
      if (!state?.run) break;
      if (steps > longest) throw new Error(`stuck at ${state.run.pending?.path}`);
      await answer(desk, reach, state.run.pending?.phrase ?? "");
    }
    return { ...(await outcomeOf(desk)), commits: desk.life.commits() - opening, kills };
  } finally {
    await desk.close();
  }
}

type Reach = (text: string) => Promise<void>;

/** Says it until it is accepted: a client tries again under the same id. */
function reachOut(desk: StoryDesk, restart: () => Promise<void>): Reach {
  let said = 0;
  return async (text) => {
    said += 1;
    const dedupeKey = `said-${said}`;
    for (;;) {
      const accepted = desk.bot.conversations.accept(desk.conversation, { text, dedupeKey });
      const done = await Promise.race([accepted, desk.life.died.then(() => "dead" as const)]);
      if (done !== "dead") return;
      await restart();
    }
  };
}

/** Does what the bot waits for. */
async function answer(desk: StoryDesk, reach: Reach, phrase: string): Promise<void> {
  const last = async (to: string) => (await desk.sandbox.messages(to)).findLast(({ code }) => code)?.code ?? "none";
  if (phrase === "contact") return reach(customer.phone);
  if (phrase === "code-email-to") return reach(await last(customer.email));
  if (phrase.startsWith("code-")) return reach(await last(customer.phone));
  if (phrase === "answer") return reach(customer.school);
  if (phrase === "send-link") return reach("好的");
  if (phrase === "review") return reach("都是我的");
  if (phrase.startsWith("link-sent")) {
    const link = (await desk.sandbox.messages(customer.email)).findLast(({ link: url }) => url?.includes("/reset/"));
    await desk.sandbox.saveNewPassword(link?.link?.split("/").at(-1) ?? "", password);
    await Promise.race([desk.pass(16_000), desk.life.died]);
    return;
  }
  throw new Error(`nothing to say to "${phrase}"`);
}

async function outcomeOf(desk: StoryDesk): Promise<Omit<Outcome, "commits" | "kills">> {
  const transcript = await transcriptOf(desk.store, desk.conversation);
  const messages = await desk.sandbox.messages();
  const { value: counters } = await desk.store.read(identityKeys.counters(customer.id));
  const signedIn = await desk.sandbox.signIn({ phone: customer.phone, password });
  return {
    told: transcript.filter(({ from }) => from === "bot").map(({ text }) => text),
    links: messages.filter(({ link }) => link?.includes("/reset/")).length,
    codes: messages.flatMap(({ to, code }) => (code ? [`${to} ${code}`] : [])),
    sent: messages
      .map(({ kind, to, code, link }) => `${kind} ${to} ${code ? "code" : link?.replace(/[^/]*$/, "")}`)
      .sort(),
    ledger: (await desk.sandbox.ledger()).filter(({ state }) => state === "done").map(({ operation }) => operation),
    counters: { ...noFailures, ...(counters as object) },
    signedIn: signedIn !== "refused",
  };
}

/** Without what only an interruption brings: the word about it, and the question put again. */
function uninterrupted(told: string[]): string[] {
  const word = /^(刚才我这边中断了一下|刚才的操作没有成功)/;
  return told.filter((text, index) => !word.test(text) && !word.test(told[index - 1] ?? ""));
}

const unkilled = await recover();

describe("the process killed anywhere in a recovery", () => {
  it("has something to be compared with", () => {
    expect(unkilled).toMatchObject({ links: 1, signedIn: true, kills: 0, counters: noFailures });
    expect(unkilled.codes).toHaveLength(2);
    expect(unkilled.commits).toBeGreaterThan(25);
  });

  // Every one of them in the long run; here each fourth.
  const every = process.env.WALLETLINE_LONG ? 1 : 4;
  it.each(Array.from({ length: unkilled.commits }, (_, n) => n).filter((n) => n % every === 0))(
    "after %i commits: all ends the same",
    async (n) => {
      const killed = await recover(n);
      expect(killed.kills).toBe(1);
      expect(killed).toMatchObject({ links: 1, signedIn: true, counters: unkilled.counters, ledger: unkilled.ledger });
      expect(killed.codes).toHaveLength(2);
      expect(killed.sent).toEqual(unkilled.sent);
      expect(uninterrupted(killed.told)).toEqual(unkilled.told);
    },
  );
});
