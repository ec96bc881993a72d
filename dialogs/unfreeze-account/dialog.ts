import { type Chat, dialog, type Params } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { after, hour } from "../../src/domain/instants.ts";
import { openCase } from "../steps/open-case.ts";
import { showInstant } from "../steps/show-instant.ts";
import { verifyIdentity } from "../verify-identity/dialog.ts";

/** A freeze is lifted by two agents together, never by the bot: the customer proves identity twice here, and they get the case. */
export const unfreezeAccount = dialog("unfreeze-account", async (chat, _args, kit) => {
  const cooling = kit.times.coolingHours;
  await chat.say("steps", { cooling });
  chat.beside(["how-long"], "how-long", { cooling });
  const { outcome } = await chat.run("identity", verifyIdentity, {
    wanted: ["strong"],
    purpose: "unfreeze",
    openingNamesCustomer: true,
    withoutMethod: "return",
  });
  if (outcome === "no-method") {
    await chat.say("proofing");
    return handOver(chat, kit, "proofing", { missing: "second-method" });
  }
  const { status, frozenAt } = await chat.look("profile", (wallet) => wallet.profile());
  if (status !== "frozen") return chat.say("not-frozen");
  const { phrase, params } = await sinceWhen(chat, kit, frozenAt);
  const options = [
    { id: "yes", phrase: "go-on" },
    { id: "no", phrase: "stay-frozen" },
  ];
  const go = await chat.choose("ask-for-it", options, { phrase: `ask-for-it${phrase}`, params });
  if (go === "no") return chat.say("stays-frozen");
  await chat.say("asked-for", params, { phrase: phrase === "-cooling" ? "asked-for-cooling" : "asked-for" });
  return handOver(chat, kit, "question", frozenAt ? { frozenAt } : {});
});

/** {since}, and {until} while the cooling time lasts; a wallet core need not say when it froze an account. */
async function sinceWhen(
  chat: Chat,
  { times, timeZone }: DialogKit,
  frozenAt: string | undefined,
): Promise<{ phrase: "" | "-cooling" | "-undated"; params: Params }> {
  if (!frozenAt) return { phrase: "-undated", params: {} };
  const now = await chat.now("asked-at");
  const show = (at: string) => showInstant(at, { language: chat.language, timeZone });
  const until = after(frozenAt, times.coolingHours * hour);
  const cooling = Date.parse(until) > Date.parse(now);
  return { phrase: cooling ? "-cooling" : "", params: { since: show(frozenAt), until: show(until) } };
}

async function handOver(
  chat: Chat,
  kit: DialogKit,
  kind: "question" | "proofing",
  known: Record<string, string>,
): Promise<never> {
  const facts = { dialog: "unfreeze-account", wish: "unfreeze", ...known };
  const caseId = await openCase(chat, kit, { kind, summary: `unfreeze-account.${kind}`, facts });
  return chat.escalate(kind === "proofing" ? "verification-failed" : "policy", facts, caseId);
}
