import type { ConversationState } from "../../src/conversation/state.ts";
import { conversationKeys, type Owner } from "../../src/domain/conversation.ts";
import { openStoryDesk, type StoryDesk } from "../support/story-desk.ts";
import { transcriptOf } from "../support/transcript.ts";
import type { ConfirmedEffect } from "./confirmed-effects.ts";
import { faults } from "./faults.ts";
import type { Seeded } from "./seeded.ts";

/** One conversation up to its effect and beyond, with what goes wrong on the way. */
export interface FaultRun {
  desk: StoryDesk;
  operation: string;
  /** How often the next confirmation comes, by the same delivery and by another press. */
  deliveries: number;
  presses: number;
  repeatsEvents: boolean;
}

export interface FaultRunEnd {
  /** What went wrong, in order. */
  injected: string[];
  /** Empty when everything held. */
  broken: string[];
  end: "told" | "asked again" | "with a person";
}

const mostSteps = 60;
/** Waits for a result after which everything is well again; then the end must come. */
const healsAfter = 6;
const nothingDone = "刚才的操作没有成功，已确认什么都没有改动。";
const failing = /^(系统现在没有回应|我这边出了点问题)/;

/** Lets a customer have one thing done while faults are injected, and looks at every step whether what is said is what is. */
export async function runWithFaults(
  effect: ConfirmedEffect,
  chance: Seeded,
  { dedupe, openDesk = openStoryDesk }: { dedupe: boolean; openDesk?: typeof openStoryDesk },
): Promise<FaultRunEnd> {
  const desk = await openDesk();
  const run: FaultRun = { desk, operation: effect.operation, deliveries: 1, presses: 1, repeatsEvents: false };
  const broken = new Set<string>();
  const injected: string[] = [];
  let confirmations = 0;
  let waits = 0;
  desk.sandbox.dedupe(dedupe);

  const arm = () => {
    run.deliveries = 1;
    run.presses = 1;
    const usable = faults.filter(({ wantsDedupe }) => dedupe || !wantsDedupe);
    for (let count = 1 + chance.below(3); count > 0; count -= 1) {
      const fault = chance.pick(usable);
      injected.push(fault.name);
      fault.arm(run, chance);
    }
  };
  const state = async () =>
    (await desk.store.read<ConversationState>(conversationKeys.state(desk.conversation))).value ?? undefined;
  const isWithPerson = async () =>
    (await desk.store.read<Owner>(conversationKeys.owner(desk.conversation))).value?.owner !== "bot";

  async function confirm(ask: string, choice: string): Promise<void> {
    confirmations += 1;
    if (confirmations === 1 || chance.chance(0.3)) arm();
    const accepted: Promise<unknown>[] = [];
    for (let press = 0; press < run.presses; press += 1)
      for (let delivery = 0; delivery < run.deliveries; delivery += 1)
        accepted.push(
          desk.bot.conversations.accept(desk.conversation, {
            text: "好的",
            choice: { ask, choice },
            dedupeKey: `yes-${confirmations}-${press}`,
          }),
        );
    await Promise.race([Promise.all(accepted), desk.life.died]);
  }

  async function wait(key: string | undefined): Promise<void> {
    waits += 1;
    if (waits >= healsAfter) desk.sandbox.calm();
    if (waits >= healsAfter || chance.chance(0.3)) {
      desk.slow.release();
      await desk.sandbox.arrived();
    }
    if (run.repeatsEvents && key !== undefined)
      for (let count = 0; count < 3; count += 1)
        await Promise.race([
          desk.bot.acceptEvent(desk.conversation, { name: "effect.settled", key: `${key}!${count % 2}` }),
          desk.life.died,
        ]);
    await Promise.race([desk.pass(10_000), desk.life.died]);
  }

  /** What must hold at every moment. */
  async function look(): Promise<{ told: boolean }> {
    const transcript = await transcriptOf(desk.store, desk.conversation);
    const said = transcript.flatMap(({ from, text }) => (from === "bot" ? [text] : []));
    const entries = (await desk.sandbox.ledger()).filter((entry) => entry.customer === effect.customer);
    const ofEffect = entries.filter(({ operation }) => operation === effect.operation);
    const effects = ofEffect.filter((entry) => entry.state === "done");
    const voids = (await desk.sandbox.ledger()).filter((entry) => entry.state === "void").length;
    const count = (text: (each: string) => boolean) => said.filter(text).length;
    const done = count((each) => effect.done.test(each));
    if (effects.length > 1) broken.add(`${effects.length} effects of ${effects[0]!.amount}`);
    if (ofEffect.length > 1) broken.add(`${ofEffect.length} arrivals`);
    if (effects.length > confirmations) broken.add("an effect without a confirmation");
    if (done > 0 && effects.length === 0) broken.add("told done, and it is not");
    if (done > 1) broken.add("told done twice");
    if (count((each) => each === nothingDone) > voids) broken.add("told not done, and it is not void");
    if (confirmations > 0 && count((each) => failing.test(each)) > 0) broken.add("told as failed");
    return { told: done > 0 };
  }

  let end: FaultRunEnd["end"] | undefined;
  try {
    if (effect.signedOn)
      await desk.bot.conversations.rejoined(desk.conversation, { kind: "identity", customer: effect.customer });
    await desk.bot.conversations.accept(desk.conversation, { text: effect.wish });
    for (let steps = 0; end === undefined; steps += 1) {
      await Promise.race([desk.bot.idle(), desk.life.died]);
      if (desk.life.isDead()) {
        await desk.restart();
        continue;
      }
      const { told } = await look();
      const { run: dialog } = (await state()) ?? {};
      const pending = dialog?.pending;
      if (told) end = "told";
      else if (await isWithPerson()) end = "with a person";
      else if (steps > mostSteps) {
        broken.add(`stuck at ${pending?.path ?? "nothing"}`);
        end = "asked again";
      } else if (pending?.kind === "effect") await wait(dialog?.effect?.key);
      else if (pending?.kind === "confirm" && confirmations >= 4) end = "asked again";
      else if (pending?.kind === "confirm") await confirm(pending.ask, pending.choices[0]!.id);
      else await answer(desk, effect, pending?.kind, pending?.phrase);
    }
    // What is still on its way arrives now, after everything.
    desk.slow.release();
    await desk.sandbox.arrived();
    await look();
  } catch (error) {
    broken.add(error instanceof Error ? error.message : String(error));
  } finally {
    await desk.close();
  }
  return { injected, broken: [...broken], end: end ?? "asked again" };
}

async function answer(desk: StoryDesk, effect: ConfirmedEffect, kind?: string, phrase?: string): Promise<void> {
  const code = async () => (await desk.sandbox.messages(`+86${effect.phone}`)).findLast((each) => each.code)?.code;
  const text = phrase === "contact" ? effect.phone : kind === "secret" ? await code() : undefined;
  if (text === undefined) throw new Error(`nothing to say to ${kind} "${phrase}"`);
  await Promise.race([desk.bot.conversations.accept(desk.conversation, { text }), desk.life.died]);
}
