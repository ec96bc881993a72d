import { Converter } from "opencc-js";

/** What may stand before an answer and says nothing of its own; with anything else before it the whole is the answer. */
const lead = {
  han: "[我俺咱您你她他它们們那个個这這的嘅嗯哦应该應該好像可能大概记記得当时當時年小候以前原来來填写寫登设設答案回就都第一首所间間只隻位任学學校母名字妈媽亲親老家出生地城市方宠寵物狗猫貓上司领領导導板闆经經理养養读讀念过過了]*",
  latin:
    "(?:(?:well|um|so|i|think|believe|guess|maybe|probably|the|my|our|her|his|its|it|that|this|she|he|name|answer|first|primary|elementary|school|pet|dog|cat|mother|mothers|mum|mums|mom|moms|manager|managers|boss|surname|last|town|city|was|is|born) )*",
};

/** "小学叫红星小学", "她是在绍兴出生的", "my first pet was Biscuit". */
const led = [
  new RegExp(`^${lead.han}是?[在喺](?<answer>.+?)(?:出生|出世|长大|長大)?的?$`, "u"),
  new RegExp(`^${lead.han}[是係](?<answer>.{2,})人$`, "u"),
  new RegExp(`^${lead.han}(?:叫做?|叫作|是|係|姓|生[于於])+(?<answer>.+?)的?$`, "u"),
  new RegExp(`^${lead.latin}(?:is|was|called|named|its|thats|born in|in) (?<answer>.+)$`, "u"),
];
const ending = /(?<=.{2})(?:[吧啊呀哦喔呢啦嘛哈喇]|谢谢|謝謝|唔該| please| thanks| thank you)+$/u;
const longest = 80;

/** Letters and figures, with one space between words that have one. */
const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .replace(/ ?(?<=\p{Script=Han} ?)(?=\p{Script=Han})/gu, "")
    .trim();

/** Without what people put before and behind an answer; one reading, so that one try is one guess. */
function bare(answer: string): string {
  const words = folded(answer).replace(ending, "");
  const named = folded(answer.replace(/[:：]/u, isHan.test(answer) ? "是" : " is ")).replace(ending, "");
  for (const pattern of led) {
    const core = pattern.exec(named)?.groups?.answer;
    if (core) return core;
  }
  return words;
}

const isHan = /\p{Script=Han}/u;

/** Opened at the first answer: the dictionaries take some 100 ms to read. */
let scripts: ((text: string) => string)[] | undefined;
function inBothScripts(answer: string): string[] {
  if (!isHan.test(answer)) return [];
  scripts ??= [Converter({ from: "t", to: "cn" }), Converter({ from: "cn", to: "t" })];
  return scripts.map((convert) => convert(answer));
}

/**
 * One answer in the forms under which it may be on file, as typed first: without a lead-in, and in both scripts of Chinese.
 * Each is compared whole; none is a second guess.
 */
export function answerForms(typed: string): string[] {
  if (typed.length > longest) return [typed];
  const core = bare(typed);
  const forms = new Map([[folded(typed), typed]]);
  for (const form of [core, ...inBothScripts(core)]) if (!forms.has(folded(form))) forms.set(folded(form), form);
  return [...forms.values()];
}
