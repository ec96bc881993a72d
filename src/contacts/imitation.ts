import { parse } from "tldts";
import { isNear } from "../domain/is-near.ts";
import { letterSkeleton } from "./letter-skeleton.ts";

/** Words that any wallet's name may hold; alone they are nobody's. */
const anybodys =
  /^(?:wallets?|pay|payment|bank|money|card|coin|cash|help|support|service|app|official|online|the|my|hk|cn)$/;
const anybodysHan = /(?:钱包|錢包|支付|银行|銀行|金融|客服|官方)+$/u;

export interface Imitation {
  /** Whether a host, a name or an address makes use of our name, or of something that looks like it. */
  of(text: string): boolean;
  /** Our names in Chinese characters, for running text. */
  han: string[];
}

/** Knows our name in all its spellings, from our domains and the wallet's names. */
export function createImitation({ domains, names }: { domains: string[]; names: string[] }): Imitation {
  const written = [
    ...domains.map((domain) => parse(domain).domainWithoutSuffix ?? domain),
    ...names.filter((name) => /^[\x20-\x7e]+$/.test(name)),
  ].map((name) => letterSkeleton(name));
  const whole = [...new Set(written.map(squash))].filter((name) => name.length >= 4);
  const words = written
    .flatMap((name) => name.split(/[^a-z]+/))
    .filter((word) => word.length >= 5 && !isAnybodys(word));
  const marks = [...new Set([...whole, ...words])];
  const han = names
    .filter((name) => /\p{Script=Han}/u.test(name))
    .flatMap((name) => [name, name.replace(anybodysHan, "")]);
  const isOurs = (part: string) =>
    marks.some((mark) => isNear(part, mark, mark.length >= 10 ? 2 : mark.length >= 6 ? 1 : 0));
  return {
    han: [...new Set(han)].filter((name) => Array.from(name).length >= 2),
    of(text) {
      if (han.some((name) => name.length >= 2 && text.includes(name))) return true;
      const skeleton = letterSkeleton(text);
      const squashed = squash(skeleton);
      if (marks.some((mark) => squashed.includes(mark))) return true;
      return skeleton
        .split(/[./@\\:?#&=%]+/)
        .some((label) => isOurs(squash(label)) || label.split(/[-_+~]+/).some(isOurs));
    },
  };
}

const skeletonOfAnybodys = ["wallet", "payment", "support", "service", "official", "online", "money"].map(
  letterSkeleton,
);
const isAnybodys = (word: string): boolean => anybodys.test(word) || skeletonOfAnybodys.includes(word);

/** Letters only: "sky-lark.wallet" and "skylark_wallet" are read alike. */
const squash = (skeleton: string): string => skeleton.replace(/[^\p{L}]/gu, "");
