import type { House } from "../support/house.ts";
import { transcriptOf } from "../support/transcript.ts";

/** What a run left behind, in words; nothing when all is as it must be. */
export type Broken = string[];

export const frozenPhone = "+8613800001001";
export const freezeWish = "马上冻结我的账号";

export const isFrozen = async (house: House) =>
  (await house.sandbox.ledger()).some(({ operation, state }) => operation === "freeze" && state === "done");

/** One freeze, everything typed heard once and in order, everything said shown once and in order. */
export async function whatAFreezeLeft(
  house: House,
  conversation: string,
  { typed, shown, read }: { typed: string[]; shown: string[]; read: string[] },
): Promise<Broken> {
  const broken: Broken = [];
  const effects = (await house.sandbox.ledger()).filter(({ operation }) => operation === "freeze");
  if (effects.length !== 1) broken.push(`${effects.length} freezes`);
  const unanswered = (await house.store.inbox()).filter((item) => item.conversation === conversation);
  if (unanswered.length > 0) broken.push(`${unanswered.length} messages were taken and never answered`);
  const entries = await transcriptOf(house.store, conversation);
  const heard = entries.filter(({ from, masked }) => from === "customer" && !masked).map(({ text }) => text);
  if (heard.join("|") !== typed.join("|")) broken.push(`heard ${heard.join("|")}, typed ${typed.join("|")}`);
  const words = entries.filter(({ from, audience }) => from !== "customer" && audience === "everyone");
  const wanted = words.map((message) => message.id);
  if (shown.join() !== wanted.join())
    broken.push(`shown ${shown.length} bubbles (${new Set(shown).size} different), ${wanted.length} were said`);
  if (!read.some((text) => text.includes("已冻结"))) broken.push("never told of the freeze");
  return broken;
}
