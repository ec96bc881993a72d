import type { Finder, Found } from "./finder.ts";

const wechat =
  /(?:微信|威信|薇信|卫星号|wechat|weixin|(?<![a-z])(?:vx|wx|v信|加v|v))(?:公众号|号|号码|账号|id|account|客服|:|：|是|为|叫|\s|@|,){0,5}([a-z][a-z0-9_-]{5,19})(?![\w@.-])/g;
const telegram =
  /(?:telegram|电报|纸飞机|飞机|(?<![a-z])tg)(?:号|账号|群|id|account|客服|handle|:|：|是|为|叫|\s|,){0,5}@?([a-z][a-z0-9_]{4,31})(?![\w.-])/g;
const telegramLink = /(?<![\w.])t\.me\/([a-z][a-z0-9_]{4,31})(?![\w])/g;
const ordinary = new Set([
  "account",
  "official",
  "support",
  "customer",
  "service",
  "number",
  "called",
  "telegram",
  "wechat",
  "group",
  "message",
  "contact",
  "please",
  "people",
  "payment",
  "transfer",
  "wallet",
]);

/** WeChat ids, in lower case, where the text says that they are. */
export const findWechatIds: Finder = ({ simplified }) => handles(simplified, wechat, "wechat");

/** Telegram names without the @, in lower case: where the text says so, or in a t.me address. */
export const findTelegramIds: Finder = ({ simplified }) => [
  ...handles(simplified, telegram, "telegram"),
  ...handles(simplified, telegramLink, "telegram"),
];

function handles(text: string, pattern: RegExp, type: "wechat" | "telegram"): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = match[1] ?? "";
    const end = match.index + match[0].length;
    if (!ordinary.has(value)) found.push({ type, start: end - value.length, end, value });
  }
  return found;
}
