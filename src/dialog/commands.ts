import { zhuyin } from "../domain/zhuyin.ts";
import { asksBack } from "./asks-back.ts";
import { isCallForPerson } from "./call-for-person.ts";
import { clausesOf } from "./clauses.ts";
import { forgetsAnswer } from "./forgets-answer.ts";
import { spellOut } from "./spell-out.ts";

/** Words that steer any dialog. Which of them count depends on what is pending. */
export type CommandName =
  | "cancel"
  | "back"
  | "help-why"
  | "repeat"
  | "yes"
  | "no"
  | "agent"
  | "resend"
  | "other-way"
  | "forgotten"
  | "continue"
  | "leave-queue"
  | "how-long"
  | "did-it-work"
  | "urgent"
  | "where-money"
  | "when-money"
  | "money-inside"
  | "the-other"
  | "what-next"
  | "if-late"
  | "both"
  | "skip"
  | "start-over"
  | "none-of-these"
  | "bye";

/** What somebody who waits for a person may say; ordinary words to everybody else. */
export type WaitingWord = "anyone-there" | "no-complaint";
const waitingWords: ReadonlySet<string> = new Set<WaitingWord>(["anyone-there", "no-complaint"]);

/** Finds the command that a whole utterance is; never one inside a longer sentence. */
export interface Commands {
  match(text: string): ReadonlySet<CommandName>;
  isWaitingWord(text: string, word: WaitingWord): boolean;
  /** Whether a person is asked for, alone or beside whatever else is said. */
  wantsPerson(text: string): boolean;
  /** Whether it is plainly a question or a call for help, where an answer that may be any words was wanted. */
  asksBack(text: string): boolean;
  /** Whether it plainly says there that the answer does not come to mind, or was never set. */
  forgetsAnswer(text: string): boolean;
}

/** Small letters, figures and Han without anything between: folded but for the particles. */
const foldedAlready = /^[a-z0-9\u4e00-\u9fff]*$/;

/** Folds width, case and what is shortened in English, and leaves letters and figures with one space between. */
export const foldSigns = (text: string): string =>
  spellOut(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[ㄅ-ㄟ]/g, (sound) => zhuyin[sound] ?? sound)
      .replace(/['’]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );

/** "No thanks" ends something; "no" alone may answer a question. */
const politeEnd = /(?<!^(?:no|nope|nah)) (?:please|pls|thanks|thank you|then|lah|leh|lor|liao)$/;

/** Folds what does not change a command: width, case, space, punctuation, and the particles people end on. */
export function foldWords(text: string): string {
  if (foldedAlready.test(text)) return withoutParticles(spellOut(text));
  const words = foldSigns(text);
  if (!words.includes(" ")) return withoutParticles(words);
  return withoutParticles(words.replace(/ (?<=\p{Script=Han} )(?=\p{Script=Han})/gu, ""))
    .replace(politeEnd, "")
    .replace(/^(please|pls) /, "");
}

const particles = "吧啊呀哦喔噢呢啦嘛喇㗎囉咯嘞吖欸耶嘅";

/** "不用lah": as Chinese is written in Singapore and Malaysia. */
const latinParticle = /(?<=\p{Script=Han}) ?(?:lah|leh|lor|liao|la|ah)$/u;

/** Those at the end; a word that is nothing else keeps its first. */
function withoutParticles(words: string): string {
  let end = words.length;
  while (end > 1 && particles.includes(words[end - 1]!)) end--;
  return words.slice(0, end).replace(latinParticle, "");
}

const amount = /[¥￥$]?\s{0,3}\d[\d,.]*\s{0,3}(?:块钱|塊錢|块|塊|元|圆|圓|蚊|yuan|rmb|dollars?)?/giu;

/** "Where are my 200 yuan?" asks what "Where is my money?" does. */
const withoutAmounts = (text: string): string =>
  text.replace(amount, /\p{Script=Han}/u.test(text) ? (/[們個錢蚊喺裡]/u.test(text) ? "錢" : "钱") : " money ");

const opener =
  /^(?:嗯+|哦|好的?|那么?|那麼|咁|噉|跟住|然后|然後|请问|請問|你好|您好|谢谢您?你?|謝謝您?你?|多谢|多謝|唔该晒?|唔該晒?|没事了?|沒事了?|行|不用了?|no|ok|okay|fine|great|cool|alright|all right|so|and|well|but|hi|hello|thanks|thank you|thx|ty|cheers)[\s,，。.!！]*(?=.{2})/i;
const withoutOpener = (text: string): string => text.replace(opener, "").replace(opener, "");
/** "Will it be there by the 1st?" asks when; the day is no part of the words. */
const withoutDeadline = (text: string): string =>
  text
    .replace(/\s(?:by|before|until|on|in time for)\s[\w\s']{2,24}(?=\W*$)/i, "")
    .replace(/^.{1,8}?(?:之前|以前|前)(?=.{2})/, "");

/** "不用了，我找到了": whoever has found it themselves needs nothing more. */
const selfSolved =
  /(?<![\s,，。.!！])[\s,，。.!！]+(?:我|已经|已經|都|自己)*(?:找到了|解决了|解決了|好了|弄好了|搞定了|搞掂了|搞掂咗|搵到咗|想起来了|想起來了|记起来了|記起來了|想到了|会了|會了|知道了|知道怎么弄了|明白了|(?:i )?(?:found it|solved it|sorted it|figured it out|got it)(?: myself| already| now)?|(?:its |it is |all )?(?:solved|sorted|fixed)(?: now| already)?)[\s。.!！~～]*$/i;

/** "不等了，拜拜" ends the wait. */
const goodbye =
  /(?<![\s,，。.!！~～])[\s,，。.!！~～]+(?:谢谢[你您]?|謝謝[你您]?|多谢|多謝|唔該晒?|感谢|感謝|拜拜|掰掰|再见|再見|bye|thanks?|thank you)[\s。.!！~～]*$/i;
/** "算啦，唔等啦" and "都係唔等喇" leave the queue. */
const beforeLeaving =
  /^(?:(?:唉|哎|算[了啦喇]|咁|噉|都係|都是|还是|還是|那就?|不如|ok|okay|alright|well)[\s,，。.!！]*)+(?=.{2})/iu;
const ends: readonly CommandName[] = ["leave-queue", "cancel"];

/** They stay what they are behind "ok, so" and "那然后". */
const behindOpener: readonly CommandName[] = [
  "how-long",
  "did-it-work",
  "what-next",
  "if-late",
  "where-money",
  "when-money",
  "money-inside",
  "the-other",
  "repeat",
  "bye",
  "resend",
  "continue",
];

/** What nearly is one of these is a question, or the news that nothing came. */
const asksOrWaits: readonly CommandName[] = ["help-why", "repeat", "resend"];

export function createCommands(words: Record<string, Record<string, string[]>>): Commands {
  const byWords = new Map<string, Set<CommandName>>();
  const whileWaiting = new Map<string, string>();
  for (const [command, byLanguage] of Object.entries(words)) {
    for (const phrase of Object.values(byLanguage).flat()) {
      const folded = foldWords(phrase);
      if (waitingWords.has(command)) {
        whileWaiting.set(folded, command);
        continue;
      }
      const known = byWords.get(folded) ?? new Set();
      byWords.set(folded, known.add(command as CommandName));
    }
  }
  const none: ReadonlySet<CommandName> = new Set();
  const find = (text: string) => byWords.get(foldWords(text));
  /** What is left once `strip` has taken something away, where that is one of these commands. */
  const leftBy = (strip: (text: string) => string, commands: readonly CommandName[]) => (text: string) => {
    const left = strip(text);
    const found = left === text ? undefined : find(left);
    return found && commands.some((command) => found.has(command)) ? found : undefined;
  };
  const opened = leftBy(withoutOpener, behindOpener);
  const due = leftBy((text) => withoutDeadline(withoutOpener(text)), ["when-money"]);
  const end = leftBy((text) => text.replace(goodbye, "").replace(selfSolved, ""), ends);
  const leaving = leftBy((text) => text.replace(goodbye, "").replace(beforeLeaving, ""), ["leave-queue"]);
  const asking = [...byWords].filter(([, named]) => asksOrWaits.some((command) => named.has(command)));
  const askingWords = asking.map(([folded]) => folded);
  return {
    match: (text) =>
      text.length > 80
        ? none
        : (find(text) ??
          (/\d/.test(text) ? find(withoutAmounts(text)) : undefined) ??
          opened(text) ??
          due(text) ??
          end(text) ??
          leaving(text) ??
          none),
    isWaitingWord: (text, word) => whileWaiting.get(foldWords(text)) === word,
    wantsPerson: (text) => clausesOf(text).some((clause) => isCallForPerson(foldWords(clause))),
    forgetsAnswer: (text) => forgetsAnswer(foldWords(text)),
    asksBack: (text) => asksBack(text, foldWords(text), askingWords),
  };
}
