import type { House } from "../support/house.ts";
import { type Broken, freezeWish, frozenPhone, isFrozen, whatAFreezeLeft } from "./what-a-freeze-left.ts";

const mostSteps = 16;

/** A customer's end of one channel, on which things go wrong; what is given to it is sent until it is taken. */
export interface Hand {
  say(text: string): Promise<void>;
  /** What the bot asks for at the moment: the serious button, or a code; neither for words. */
  asked(): Promise<{ press?: { label: string; act(): Promise<void> }; enter?(code: string): Promise<void> }>;
  /** All that stands in the chat: our ids of the bubbles and their words, in the order they came. */
  seen(): Promise<{ ids: string[]; texts: string[] }>;
  conversation(): Promise<string>;
  /** For a channel that cannot tell whether a word with a lost answer arrived: how many words may stand there once more. */
  mayRepeat?(): number;
}

/** A customer freezes the account while something goes wrong at every step; looks at what is there in the end. */
export async function freezeAmongFaults(house: House, hand: Hand): Promise<Broken> {
  const typed: string[] = [];
  const say = async (text: string) => {
    typed.push(text);
    await hand.say(text);
  };
  await say(freezeWish);
  for (let steps = 0; steps < mostSteps && !(await isFrozen(house)); steps += 1) {
    const { press, enter } = await hand.asked();
    if (press) {
      typed.push(press.label);
      await press.act();
    } else if (enter) await enter((await house.sandbox.messages(frozenPhone)).at(-1)?.code ?? "");
    else await say(typed.includes("13800001001") ? freezeWish : "13800001001");
  }
  await house.idle();
  const { ids, texts } = await hand.seen();
  const shown = hand.mayRepeat ? ids.filter((id, index) => ids[index - 1] !== id) : ids;
  const repeats = ids.length - shown.length;
  return [
    ...(await whatAFreezeLeft(house, await hand.conversation(), { typed, shown, read: texts })),
    ...(repeats > (hand.mayRepeat?.() ?? 0) ? [`${repeats} words stand there twice`] : []),
  ];
}
