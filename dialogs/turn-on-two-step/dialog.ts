import { dialog } from "../../src/dialog/dialog.ts";
import { acknowledge } from "../steps/acknowledge.ts";
import { showInstant } from "../steps/show-instant.ts";

/** A page of the wallet core on which an authenticator app is bound; the bot only fetches its link. */
export const turnOnTwoStep = dialog("turn-on-two-step", async (chat, _args, kit) => {
  await acknowledge(chat, "understood");
  const { authenticator } = await chat.look("profile", (wallet) => wallet.profile());
  const phrase = authenticator ? "replace" : "make-link";
  const confirmed = await chat.confirm(phrase, "twoStepLink", {});
  if (confirmed === "no") return chat.say("no-link");
  const { url, expiresAt } = (await chat.do("link", confirmed)) as { url: string; expiresAt: string };
  await chat.say("here-it-is", {
    url,
    until: showInstant(expiresAt, { language: chat.language, timeZone: kit.timeZone }),
  });
  await chat.say("what-next");
});
