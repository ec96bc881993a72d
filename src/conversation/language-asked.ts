import { piecesOf, readInPieces } from "../dialog/read-in-pieces.ts";
import type { Language } from "../domain/language.ts";
import { simplified } from "../domain/simplified.ts";

type Asked = Language | "zh";

const names: Record<Asked, string> = {
  en: "英文|英语|english|eng",
  "zh-Hans": "简体|简体中文|简体字|简中|simplified|simplified chinese",
  "zh-Hant": "繁体|繁体中文|繁体字|正体|正体中文|正体字|繁中|traditional|traditional chinese",
  zh: "中文|汉语|华语|普通话|国语|粤语|广东话|白话|chinese|mandarin|cantonese",
};
const languages = Object.keys(names) as Asked[];

/** What a wish is made of beside the name of the language; whatever else stands there makes it another matter ("英文客服", "app 怎么换成英文"). */
const beside =
  "sorry|please|pls|plz|okay|ok|hi|hello|thanks|thank you|可不可以|可唔可以|得唔得|能不能|好不好|行不行|可以|可否|能否|能|麻烦|请问|请|唔该|多谢|谢谢|不好意思|唔好意思|你好|您好|你哋|你们|你|您|妳|我哋|我们|我|都系|都是|还是|不如|就|咁|那|先|直接|切换|换|转|切|改|继续|接着|帮我|帮|想|要|希望|系|同|跟|对我|一下|下|啦|吧|吗|嘛|么|咩|喎|呀|啊|呢|喇|㗎|架|得|好|行|的|嘅|返|回复|回答|回|成|为|到|来|沟通|交流|对话|聊|讲|说|打字|打|写|用|答";
const besideInEnglish =
  "sorry|please|pls|plz|can|could|would|may|shall|will|you|u|we|i|id|i'd|like|want|prefer|need|to|speak|talk|write|chat|reply|answer|respond|continue|go|on|use|switch|change|back|in|into|with|me|let|lets|let's|it|the|language|hi|hello|hey|ok|okay|rather|instead|then|now|is|possible|do|thanks|thank|only";

const wordsOf = (list: string): string[] => list.split("|");
const named = (at: number): number => 2 << at;
const isBeside = 1;
/** Read in pieces, and not by one pattern: where words may be cut in two ways, a pattern tries each way for each word. */
const pieces = piecesOf([
  ...[beside, besideInEnglish].flatMap(wordsOf).map((word) => ({ kind: isBeside, word })),
  ...languages.flatMap((language, at) => wordsOf(names[language]).map((word) => ({ kind: named(at), word }))),
]);
/** One language, once. */
const add = (used: number, kind: number): number | undefined =>
  kind !== isBeside && used > isBeside ? undefined : used | kind;

/** "我唔識英文" wants the other one. */
const lacked =
  /(?:不要|唔要|不会|唔识|不识|不懂|唔明|看不懂|睇唔明|别|唔好)[再用讲说打写]{0,4}(?<name>英文|英语|english|中文|chinese)[啦呀啊了喇㗎架喎吧]*$|\b(?:don'?t|can'?t|cannot|not) (?:speak |read |understand |write |know ){1,4}(?<other>english|chinese|mandarin|cantonese)$/;

/** In either script; most messages name no language at all. */
const mayName =
  /[英汉漢华華国國粤粵简簡繁正中]|普通|广东|廣東|白[话話]|eng|chinese|mandarin|cantonese|simplified|traditional/i;

/** Longer texts tell more than in which language they want to be answered. */
const longest = 60;

/** The language that the whole of a text asks for; "zh" where the script is left open. `bare`: the name alone does, "English". */
export function languageAsked(text: string, { bare = true } = {}): Asked | undefined {
  if (text.length > longest || !mayName.test(text)) return undefined;
  const words = simplified(text.normalize("NFKC").toLowerCase())
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
  const closed = words.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "");
  const { name = "", other = "" } = lacked.exec(closed)?.groups ?? {};
  if (name || other) return /^英|^english/.test(name || other) ? "zh" : "en";
  const ways = readInPieces(closed, pieces, add);
  const isAsked = (at: number) => ways.has(named(at) | isBeside) || (bare && ways.has(named(at)));
  return languages.find((_, at) => isAsked(at));
}
