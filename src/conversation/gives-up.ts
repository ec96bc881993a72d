import type { Understood } from "../domain/understood.ts";
import { isQuestion } from "./heard.ts";
import { sureOfSwitch } from "./in-dialog.ts";

const opening =
  /^(?:那就|那|还是|還是|唉|哎)*(?:算了|算啦|算喇|算數|never ?mind|nvm|forget (?:about )?it|i give up)[\s,，.。!！、]*/iu;
/** Words of somebody who goes on, in another way. */
const goesOn =
  /[帮幫就先继繼续續]|还是|還是|你[来來说說看查办辦弄]|\b(?:please|pls|can you|could you|just|let'?s|instead|do)\b/iu;

/** What follows "算了" at the beginning of a text; undefined where it does not begin so. */
const afterGivingUp = (text: string): string | undefined => {
  const trimmed = text.trim();
  const [said] = opening.exec(trimmed) ?? [];
  return said && trimmed.slice(said.length);
};

/** "算了，我问问她" ends what is under way as "算了" alone does; what follows asks for nothing and tells nothing. */
export function givesUp(
  { utterance, decision, area, confidence, entities }: Understood,
  isYes: (words: string) => boolean,
): boolean {
  const rest = afterGivingUp(utterance);
  if (rest === undefined || rest === "" || entities.length > 0) return false;
  const asksElse = decision === "accept" && area !== "smalltalk" && confidence >= sureOfSwitch;
  return !(asksElse || isQuestion(rest) || goesOn.test(rest) || isYes(rest));
}
