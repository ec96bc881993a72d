import type { Chat } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { after, day } from "../../src/domain/instants.ts";
import { openCase } from "../steps/open-case.ts";
import { paymentRow } from "../steps/payment-row.ts";
import { pickStrange } from "../steps/pick-strange.ts";

/** How far back a stranger's payments are looked for, and how many rows a customer can still check by eye. */
const reviewedDays = 30;
const reviewedRows = 10;

/** Shows the latest payments; for one the customer does not know: freeze, report, a case and a person. */
export async function reviewTransactions(chat: Chat, kit: DialogKit, { frozen }: { frozen: boolean }): Promise<void> {
  const now = await chat.now("review-at");
  const from = after(now, -reviewedDays * day);
  const found = await chat.look("recent", (wallet) => wallet.transactions({ from }));
  const recent = found
    .filter(({ direction }) => direction === "out")
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, reviewedRows);
  if (recent.length === 0) return chat.say("nothing-to-review", { days: reviewedDays });
  const rows = recent.map((transaction) => paymentRow(chat, transaction, kit.timeZone));
  const picked = await pickStrange(chat, rows, { params: { days: reviewedDays }, options: [{ id: "all-mine" }] });
  if (!Array.isArray(picked) || picked.length === 0) return chat.say(frozen ? "all-yours" : "all-well");

  if (!frozen) await freeze(chat);
  await chat.follow("report", "reportUnauthorised", { transactions: picked });
  const facts = { dialog: "recover-account", transactions: picked.join(" ") };
  const summary = "recover-account.unauthorised";
  const caseId = await openCase(chat, kit, { kind: "unauthorised", summary, facts, step: "unauthorised-case" });
  await chat.say("reported", { count: picked.length });
  return chat.escalate("fraud", facts, caseId);
}

/** The customer decides; without the freeze the report goes out all the same. */
async function freeze(chat: Chat): Promise<void> {
  const confirmed = await chat.confirm("freeze", "freeze", { reason: "unauthorised-transactions" });
  if (confirmed === "no") return chat.say("not-frozen");
  await chat.do("frozen-now", confirmed);
  await chat.say("frozen-done");
}
