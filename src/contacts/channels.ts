import type { ChannelKind } from "../domain/contact-check.ts";

/** A place where people have names, and how texts speak of it. */
export interface ChannelWords {
  kind: ChannelKind;
  /** Source of a pattern for the place's name. */
  named: string;
  /** Source of a pattern for a name there. */
  id: string;
  hosts: string[];
}

const handle = "[a-z][a-z0-9_.-]{2,31}";
const word = (letters: string) => `(?<![a-z])${letters}(?![a-z])`;

export const channels: ChannelWords[] = [
  {
    kind: "telegram",
    named: `telegram|电报|電報|纸飞机|紙飛機|飞机号|${word("tg")}`,
    id: "[a-z][a-z0-9_-]{3,31}",
    hosts: ["t.me", "telegram.me", "telegram.dog", "telegram.org"],
  },
  {
    kind: "whatsapp",
    named: `whats ?app|${word("wa")}(?=[:：])`,
    id: String.raw`\+?\d[\d -]{5,18}\d`,
    hosts: ["wa.me", "api.whatsapp.com", "chat.whatsapp.com", "whatsapp.com"],
  },
  {
    kind: "qq",
    named: `${word("q ?q")}|企鹅号|企鵝號|扣扣|球球号`,
    id: String.raw`\d{5,12}`,
    hosts: ["qm.qq.com", "wpa.qq.com", "jq.qq.com", "qun.qq.com"],
  },
  {
    kind: "wechat",
    named: `微信|企微|威信|薇信|卫星号|徽信|wechat|weixin|wecom|${word("vx")}|${word("wx")}|v信|加v`,
    id: "[a-z][a-z0-9_-]{4,31}",
    hosts: ["u.wechat.com", "weixin.qq.com", "work.weixin.qq.com", "mp.weixin.qq.com"],
  },
  { kind: "weibo", named: "微博|weibo", id: handle, hosts: ["weibo.com", "weibo.cn", "m.weibo.cn"] },
  {
    kind: "line",
    named: `${word("line")}(?= ?(?:id|[:：@]))|(?<![條条熱热] ?|hot[ -]?|on ?)${word("line")}(?= ?[“”「『]?\\p{Script=Han})|(?<=\\p{Script=Han}(?<![條条熱热]) ?)${word("line")}(?! ?[a-z])|加赖|加賴`,
    id: "@?[a-z0-9][a-z0-9_.-]{3,19}",
    hosts: ["line.me", "lin.ee"],
  },
  { kind: "discord", named: "discord", id: handle, hosts: ["discord.gg", "discord.com", "discordapp.com"] },
  { kind: "instagram", named: `instagram|${word("ig")}(?=[:：])`, id: handle, hosts: ["instagram.com"] },
  { kind: "douyin", named: "抖音|douyin", id: handle, hosts: ["douyin.com", "v.douyin.com"] },
  {
    kind: "facebook",
    named: `facebook|脸书|臉書|${word("fb")}`,
    id: handle,
    hosts: ["facebook.com", "fb.com", "m.me", "fb.me"],
  },
  { kind: "x", named: `推特|twitter|${word("x")}(?= ?@)`, id: "[a-z][a-z0-9_]{2,31}", hosts: ["x.com", "twitter.com"] },
];

/** The place a host belongs to, and the name an address of it opens; undefined where it opens none. */
export function channelOfHost(
  host: string,
): { kind: ChannelKind; accountIn(url: URL): string | undefined } | undefined {
  const name = host.replace(/^(?:www|m)\./, "");
  const channel = channels.find(({ hosts }) => hosts.includes(name) || hosts.includes(host));
  if (!channel) return undefined;
  const { kind } = channel;
  return {
    kind,
    accountIn(url) {
      const named = url.searchParams.get("uin") ?? url.searchParams.get("phone");
      return named ?? decoded(url.pathname.split("/").find(Boolean) ?? "");
    },
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).toLowerCase();
  } catch {
    return part;
  }
}
