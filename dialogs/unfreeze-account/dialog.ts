import { type Chat, dialog } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { openCase } from "../steps/open-case.ts";
import { showInstant } from "../steps/show-instant.ts";
import { verifyIdentity } from "../verify-identity/dialog.ts";

/** A freeze is lifted by two agents together, never by the bot: the customer proves identity twice here, and they get the case. */
export const unfreezeAccount = dialog("unfreeze-account", async (chat, _args, kit) => {
  await chat.say("steps");
  const { outcome } = await chat.run("identity", verifyIdentity, {
    wanted: ["strong"],
    purpose: "unfreeze",
    withoutMethod: "return",
  });
  if (outcome === "no-method") {
    await chat.say("proofing");
    return handOver(chat, kit, "proofing", { missing: "second-method" });
  }
  const { status, frozenAt } = await chat.look("profile", (wallet) => wallet.profile());
  if (status !== "frozen") return chat.say("not-frozen");
  const since = frozenAt ? showInstant(frozenAt, { language: chat.language, timeZone: kit.timeZone }) : undefined;
  const go = await chat.choose(
    "ask-for-it",
    [
      { id: "yes", phrase: "go-on" },
      { id: "no", phrase: "stay-frozen" },
    ],
    {
      phrase: since ? "ask-for-it" : "ask-for-it-undated",
      params: since ? { since } : {},
    },
  );
  if (go === "no") return chat.say("stays-frozen");
  await chat.say("asked-for");
  return handOver(chat, kit, "question", frozenAt ? { frozenAt } : {});
});

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
