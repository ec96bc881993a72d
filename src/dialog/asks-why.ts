import { foldWords } from "./commands.ts";

/** "bare": why what was just said is so. "so-long": why it takes its time. "of": why something that is named. */
export type AsksWhy = "bare" | "so-long" | "of";

const why = "为什么|為什麼|為甚麼|为啥|為啥|为何|為何|凭什么|憑什麼|凭啥|憑啥|点解|點解";
const opener =
  "(?:那么|那麼|那|这个|這個|这|這|可|但|不过|不過|所以|到底|究竟|你们|你們|你|咁|即係|请问|請問|哎呀|哎|我想知道|又|是|都|还|還)*";
const must = "(?:要|会|會|是|就|都|得|非得|必须|必須|一定|呢|咗|做)*";
const so = "(?:这样子?|這樣子?|那样|那樣|如此|咁样?|咁樣|这么|這麼|这样做|這樣做|这么做|這麼做|规定|規定)*";
const long =
  "(?:要|会|會|还|還|得|需要|都|就|花|等|才|非要|到账|到帳)*(?:这么|這麼|那么|那麼|这样|這樣|咁|如此|太|好)(?:长时间|長時間|多天|多日|久|慢|长|長|耐)";
const enOpener = "(?:(?:and|but|so|ok|okay|well|hm+|wait|then|please|sorry) )*";

const bare = [
  new RegExp(`^${opener}(?:${why})${must}${so}$`),
  new RegExp(`^${opener}(?:怎么|怎麼|咋)会?會?(?:这样子?|這樣子?|那样|那樣)$`),
  /^(?:这|這|那)?(?:是|有)?(?:什么|什麼|啥|咩|乜)(?:原因|道理|缘故|緣故|理由)$|^(?:原因|理由)(?:是什么|是什麼|是啥|呢)?$/,
  new RegExp(
    `^${enOpener}(?:why|how come|what for|(?:whats|what is) the reason|for what reason|why (?:is|was) (?:that|it|this)(?: so| like (?:that|this))?|why (?:so|not|though|tho|must it be|does it have to be)(?: so| like (?:that|this))?|explain why|tell me why)$`,
  ),
];
const soLong = [
  new RegExp(`^${opener}(?:${why}|怎么|怎麼|咋)?${long}(?:的?时间|的?時間)?(?:了|才.{1,4})?$`),
  new RegExp(`^${enOpener}(?:why|how come)\\b.{0,30}\\b(?:long|slow|slowly)$`),
  new RegExp(`^${enOpener}(?:thats |that is |it is |its )?(?:so|too|that|very) (?:long|slow)$`),
];
const named = [new RegExp(`^${opener}(?:${why})`), new RegExp(`^${enOpener}(?:why|how come)\\b`)];

/** Whoever writes more tells a story. */
const longest = { han: 24, latin: 80 };

/** Whether a whole text asks why; undefined for any other. */
export function asksWhy(text: string): AsksWhy | undefined {
  if (text.length > (/\p{Script=Han}/u.test(text) ? longest.han : longest.latin)) return undefined;
  const folded = foldWords(text);
  const isOne = (patterns: RegExp[]) => patterns.some((pattern) => pattern.test(folded));
  if (isOne(bare)) return "bare";
  if (isOne(soLong)) return "so-long";
  return isOne(named) ? "of" : undefined;
}
