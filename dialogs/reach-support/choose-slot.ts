import type { Chat, Typed } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import type { TimeSpan } from "../../src/domain/understood.ts";
import { showHours } from "../steps/show-instant.ts";
import { movesIt } from "./call-wishes.ts";
import { slotsMeant } from "./slots-meant.ts";

/** A stretch to be rung in; instants. */
interface Slot extends TimeSpan {
  label: string;
}

/** Times shown as buttons; others of the next days are there for whoever names them. */
const shownAtMost = 4;

/** When to ring, as a button or in words, also the words that opened the dialog. "none": not at all. */
export async function chooseSlot(chat: Chat, kit: DialogKit): Promise<Slot | "none"> {
  const now = await chat.now("slots-at");
  const slots = kit.desk.callBackSlots(now).map((slot) => ({ ...slot, label: slotWords(chat, kit, slot) }));
  const isMeant = ({ text, aside }: Typed) => text !== "" || aside === chat.opening.text || movesIt(aside ?? "");
  const read = (offered: Slot[]) => (typed: Typed) => (isMeant(typed) ? slotsMeant(typed, offered, now) : undefined);
  for (;;) {
    const given = await chat.ask("when", read(slots), {
      options: [...buttons(slots), { id: "no-call" }],
    });
    if ("choice" in given) return slots.find(({ from }) => from === given.choice) ?? "none";
    const fits = slots.filter(({ from }) => given.value.includes(from));
    const [only] = fits;
    if (only && fits.length === 1) return only;
    const narrowed = await chat.ask("which-slot", read(fits), {
      options: [...buttons(fits), { id: "other-time" }, { id: "no-call" }],
      early: false,
    });
    const picked = "choice" in narrowed ? narrowed.choice : narrowed.value[0];
    if (picked === "no-call") return "none";
    const slot = fits.find(({ from }) => from === picked);
    if (slot) return slot;
  }
}

const buttons = (slots: Slot[]) => slots.slice(0, shownAtMost).map(({ from, label }) => ({ id: from, label }));

/** "11月24日 09:00–12:00". */
export function slotWords(chat: Chat, { timeZone }: DialogKit, { from, to }: { from: string; to: string }): string {
  return showHours(from, to, { language: chat.language, timeZone });
}
