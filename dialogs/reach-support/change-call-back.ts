import type { Chat, Typed } from "../../src/dialog/dialog.ts";
import type { DialogKit, KnownCase } from "../../src/dialog/dialog-kit.ts";
import { callsItOff, movesIt, namesCall } from "./call-wishes.ts";
import { chooseSlot, slotWords } from "./choose-slot.ts";
import { slotsMeant } from "./slots-meant.ts";

/** A call of this conversation that is still to come. */
export const bookedCall = (told: readonly KnownCase[], now: string): KnownCase | undefined =>
  told.find(
    ({ kind, state, facts }) =>
      kind === "call-back" && state !== "resolved" && Date.parse(facts.to ?? "") > Date.parse(now),
  );

/** Longer words tell of something else. */
const longestAside = 40;

/** Whether words outside any dialog are about a call that was booked here; nothing is looked up for others. */
export async function changesCall(kit: DialogKit, { text, entities }: Typed): Promise<boolean> {
  const moves = movesIt(text);
  if (!moves && !callsItOff(text)) return false;
  const told = (await kit.cases.toldHere()).filter(({ kind, state }) => kind !== "call-back" || state !== "resolved");
  const isNamed = namesCall(text) || (moves && entities.some(({ type }) => type === "time"));
  if (isNamed) return told.some(({ kind }) => kind === "call-back");
  return text.length <= longestAside && told[0]?.kind === "call-back";
}

/** One call is booked at a time: this one is moved, called off, or stays. */
export async function changeCallBack(chat: Chat, kit: DialogKit, booked: KnownCase): Promise<void> {
  const { from = "", to = "", phone = "" } = booked.facts;
  const shown = { slot: slotWords(chat, kit, { from, to }), phone, case: booked.id };
  const wish = await wishOf(chat, kit, shown);
  if (wish === "keep") return chat.say("call-stays", shown);
  if (wish === "call-off") {
    const done = await change(chat, kit, booked.id, "call-off");
    return done ? chat.say("called-off", shown) : chat.say("call-gone", shown);
  }
  const slot = await chooseSlot(chat, kit);
  if (slot === "none") return chat.say("call-stays", shown);
  const done = await change(chat, kit, booked.id, { from: slot.from, to: slot.to });
  return done ? chat.say("moved", { ...shown, slot: slot.label }) : chat.say("call-gone", shown);
}

async function wishOf(
  chat: Chat,
  kit: DialogKit,
  shown: Record<string, string>,
): Promise<"move" | "call-off" | "keep"> {
  const { opening } = chat;
  if (movesIt(opening.text)) return "move";
  if (callsItOff(opening.text)) return "call-off";
  const now = await chat.now("wish-at");
  if (slotsMeant({ ...opening, text: "", aside: opening.text }, kit.desk.callBackSlots(now), now)) return "move";
  const options = [{ id: "move" }, { id: "call-off" }, { id: "keep" }];
  return (await chat.choose("booked-before", options, { params: shown })) as "move" | "call-off" | "keep";
}

/** False where people have closed it meanwhile. */
function change(
  chat: Chat,
  kit: DialogKit,
  id: string,
  to: Parameters<DialogKit["cases"]["changeCall"]>[1],
): Promise<boolean> {
  return chat.record("changed", async () => {
    const found = await kit.cases.changeCall(id, to);
    return found === "not-found" ? { result: false, change: {} } : { result: true, change: found };
  });
}
