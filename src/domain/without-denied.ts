import { withoutEnd } from "./without-end.ts";

/** What follows says what something is not; "不是我…" says whose it is not. */
const not = "(?<![是要係])(?:并不是|並不是|不是|唔係|唔系|并非|不要|除了)(?![我本你您])";
const notEnglish = "(?:\\b(?:it |its )?(?:is |was |it's )?(?:not|isn'?t|except)(?: (?:the|for|to|at|a))* )";
const thing = "[^，,。；;！!\\s]{1,12}";

const denied = new RegExp(
  `${not}${thing}?(?:[，,；;\\s]+|(?=而?(?:是|係)))(?=\\S)|${notEnglish}[^,.;!]{2,24}?(?:[,.;] ?(?:but )?| but )(?=\\S)`,
  "giu",
);
const deniedLast = new RegExp(`(?<![，,；;\\s])[，,；;\\s]+${not}${thing}$|[,;] ?${notEnglish}[^,.;!]{2,24}$`, "iu");
const onlyDenied = new RegExp(`^(?:${not}${thing}|${notEnglish}[^,.;!]{2,24})$`, "iu");

/** Whoever writes more tells a story. */
const longest = 300;

/** "不是面馆，是李雷": what is left of a text without what it says something is not; the text itself where that is all it says. */
export function withoutDenied(text: string): string {
  if (text.length > longest) return text;
  const left = text.trim().replace(denied, "").replace(deniedLast, "").trim();
  return left === "" ? text : left;
}

/** Whether a text says what something is not, and what it is instead. */
const namesInstead = (text: string): boolean => withoutDenied(text) !== text.trim();

/** "不是面馆那笔": it says what it is not, and nothing else. */
export const onlyDeniesIt = (text: string): boolean =>
  !namesInstead(text) && onlyDenied.test(withoutEnd(text.trim(), /[。.！!]/u));

/** The same, where what it is instead can be a payee or an amount: it speaks of nothing that is done with money. */
export const namesAnother = (text: string): boolean => namesInstead(text) && !ofMoney.test(withoutDenied(text));
const ofMoney = /[付转轉退扣钱錢错錯买買提冻凍]|\b(?:paid|pay|sent|send|charged|refund|money|wrong|froze|freeze)/i;
