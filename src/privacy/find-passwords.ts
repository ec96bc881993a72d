import { digitsOneByOne } from "../domain/chinese-digits.ts";
import { digitShadow } from "../domain/digit-shadow.ts";
import { secretDots } from "../domain/masks.ts";
import { withoutEnd } from "../domain/without-end.ts";
import { isOrdinaryWord } from "./ordinary-word.ts";
import type { SecretSpan } from "./secret-span.ts";

const token = "(?<value>[!-~]{3,64})";
const quoted = "[\"'“‘「『](?<quoted>[^\"'”’」』\\n]{3,64})[\"'”’」』]";
const digit = `${[...digitsOneByOne.keys()].join("")}\\d`;
const hanRun = `(?<digits>(?:[${digit}][ \\u3000-]?){4,32})`;
const digitsOnly = new RegExp(`^[${digit}]+$`);
const spacedDigits = new RegExp(`^[${digit}][${digit} \\u3000-]{3,}$`);
const filler =
  "(?:就|还|還|应该|應該|好像|可能|一直|原来|原來|以前|之前|现在|現在|都|改|换|換|设置|設置|设|設|变|變|写|寫|填|输入|輸入|输|輸|用|试|試|的|了|给你|給你|过|過|我|吧|哦|啊)";
const zhLabel = "(?:密码|密碼|口令|pin码|pin碼)";
const enLabel = "\\b(?:password|passcode|pass ?phrase|passwd|pwd|pass word|pin(?: code| number)?)";
const enOf =
  "(?:\\s{1,3}(?:for|of|to|on|in|my|the|this|our|wallet|account|login|app|card|payment|bank|online|old|new|current|e-?mail)){0,6}";
const enIs =
  "\\s{0,3}(?:[:=]|->|=>|\\bis\\b|\\bwas\\b|'s\\b)\\s{0,3}(?:(?:now|actually|set to|just|still|probably|maybe|currently|:)\\s{1,3}){0,2}";

const label = new RegExp(`${zhLabel}|${enLabel}`, "i");

type Strictness = "any" | "complex";
const patterns: [pattern: RegExp, strictness: Strictness][] = [
  [
    all(`${zhLabel}${filler}{0,5}(?:是|为|為|成|叫|[:：=])${filler}{0,3}[\\s:：]{0,4}(?:${quoted}|${hanRun}|${token})`),
    "any",
  ],
  [all(`${zhLabel}${filler}{0,5}(?:是|为|為|用)[\\u4e00-\\u9fff]{1,8}\\s{0,2}(?:${hanRun}|${token})`), "complex"],
  [
    all(
      `(?<!忘|忘记|忘記|忘了|找回|重置|修改|改|没有|沒有)(?:${zhLabel})\\s{0,4}(?![:=])(?:${quoted}|${hanRun}|${token})`,
    ),
    "complex",
  ],
  [
    all(
      `(?:${token})\\s{0,3}(?:就|才)?(?:是|为|為)(?:我|他|她|的|登录|登錄|登陆|支付|交易|新|旧|舊|原来|原來|钱包|錢包|账户|账号|帳戶|这个|那个){0,5}${zhLabel}`,
    ),
    "any",
  ],
  [all(`${enLabel}s?${enOf}${enIs}(?:${quoted}|${token})`), "any"],
  [all(`${enLabel}${enOf}\\s{1,3}(?:to\\s{1,3})?(?:${quoted}|${token})`), "complex"],
  [
    all(
      `\\b(?:set|changed|made|reset)\\s{1,3}(?:my|the|our)\\s{1,3}(?:[a-z]{1,12}\\s{1,3})?${enLabel}\\s{1,3}to\\s{1,3}(?:${quoted}|${token})`,
    ),
    "any",
  ],
  [
    all(
      `(?<![!-~])${token}\\s{1,3}(?:is|was)\\s{1,3}(?:my|the|our)\\s{1,3}(?:(?:old|new|login|payment|wallet|account|current)\\s{1,3}){0,3}${enLabel}`,
    ),
    "any",
  ],
];

function all(source: string): RegExp {
  return new RegExp(source, "dgi");
}

/** Passwords and PINs that are said to be one, in Chinese and English; only the password itself is taken. */
export function findPasswords(text: string): SecretSpan[] {
  const shadow = digitShadow(text, { han: false });
  if (!label.test(shadow)) return [];
  return patterns.flatMap(([pattern, strictness]) =>
    Array.from(shadow.matchAll(pattern)).flatMap((match) => {
      const at = match.indices?.groups;
      const [start, end] = at?.quoted ?? at?.digits ?? at?.value ?? [0, 0];
      const value = withoutEnd(shadow.slice(start, end), /[,.;)"'\s-]/);
      if (!reads(value, shadow.slice(start + value.length, start + value.length + 3), strictness, Boolean(at?.quoted)))
        return [];
      return [{ kind: "password" as const, start, end: start + value.length, shown: secretDots }];
    }),
  );
}

function reads(value: string, after: string, strictness: Strictness, isQuoted: boolean): boolean {
  if (value.length < 3 || /^https?:|^www\./i.test(value)) return false;
  const counts = /^\s?[位次个個天年月日分小秒种種遍元块塊条條]/.test(after);
  if (digitsOnly.test(value) && (value.length < 4 || counts)) return false;
  if (strictness === "any") return isQuoted || !isOrdinaryWord(value);
  return isComplex(value) && !isContact(value);
}

const isComplex = (value: string): boolean =>
  value.length >= 4 && (spacedDigits.test(value) || (/[A-Za-z]/.test(value) && /[\d!@#$%^&*_+~]/.test(value)));

/** A phone, an e-mail, an amount, a date or a number of ours: often said right after "forgot my password". */
const isContact = (value: string): boolean =>
  /^\+?[\d-]{10,}$/.test(value) ||
  /^[^@]+@[^@]+\.[a-z]+$/i.test(value) ||
  /^\d{4}-\d\d?-\d\d?/.test(value) ||
  /^[A-Z]{2,4}-[0-9A-Z]{4,}$/.test(value) ||
  /^[$¥￥]/.test(value);
