import type { Chat } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import type { Contact } from "../../src/wallet/wallet.ts";
import { openCase } from "../steps/open-case.ts";
import { callsItOff } from "./call-wishes.ts";
import { bookedCall, changeCallBack } from "./change-call-back.ts";
import { chooseSlot } from "./choose-slot.ts";

/** A call to a registered phone only, at a time the customer chooses; never to a number typed here. */
export async function bookCallBack(chat: Chat, kit: DialogKit): Promise<void> {
  const asked = await chat.now("asked-at");
  const booked = bookedCall(await chat.look("told", () => kit.cases.toldHere()), asked);
  if (booked) return changeCallBack(chat, kit, booked);
  if (callsItOff(chat.opening.text)) return chat.say("none-booked");
  const slot = await chooseSlot(chat, kit);
  if (slot === "none") return chat.say("no-call-booked");
  const { contacts } = await chat.look("contacts", (wallet) => wallet.profile());
  const phone = await choosePhone(
    chat,
    contacts.filter(({ kind }) => kind === "phone"),
  );
  if (!phone) return chat.say("no-phone");
  const facts = { from: slot.from, to: slot.to, contact: phone.id, phone: phone.masked };
  const caseId = await openCase(chat, kit, { kind: "call-back", summary: "reach-support.call-back", facts });
  const { callsFrom } = kit.desk;
  const shown = { slot: slot.label, phone: phone.masked, case: caseId };
  if (callsFrom) await chat.say("booked", { ...shown, number: callsFrom });
  else await chat.say("booked", shown, { phrase: "booked-no-number" });
  await chat.say("what-we-never-ask");
}

async function choosePhone(chat: Chat, phones: Contact[]): Promise<Contact | undefined> {
  const [only] = phones;
  if (phones.length <= 1) return only;
  const id = await chat.choose(
    "which-phone",
    phones.map((phone) => ({ id: phone.id, label: phone.masked })),
  );
  return phones.find((phone) => phone.id === id);
}
