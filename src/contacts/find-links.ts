import { domainToUnicode } from "node:url";
import { parse } from "tldts";
import { channelOfHost } from "./channels.ts";
import { type FindingRoom, type FoundContact, isOdd } from "./finding.ts";
import { hostPattern, notInside } from "./host-text.ts";
import { judgeAccount } from "./judge-account.ts";
import { isOurs, type Judgement, judgeHost } from "./judge-host.ts";
import { showSafely } from "./show-safely.ts";

const rest = String.raw`[^\s<>"'，；！？、（）【】《》“”‘’\p{Script=Han}]`;
const hanEndings = "中国|中國|公司|网络|網絡|商城|网址|網址|在线|集团|移动|商店|网店|网站|香港|台湾|台灣|新加坡";
const schemed = new RegExp(
  String.raw`(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,15}:[\\/]{1,3}(?:\p{Script=Han}{1,30}[.。](?:${hanEndings})?)?${rest}{0,600}`,
  "gu",
);
const bare = new RegExp(
  String.raw`${notInside}${hostPattern}(?:[.。](?=[\s/:?#]|$))?(?::\d{1,5})?(?:[\\/?#]${rest}{0,600})?`,
  "gu",
);
const quad = String.raw`(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}`;
const bareIp = new RegExp(String.raw`${notInside}${quad}(?![\d-]|\.\d)(?::\d{1,5})?(?:[\\/]${rest}{0,600})?`, "gu");
const inFigures = /^[\d.]+(?:\/|$)/;
/** "350.00", "14.30": a browser would read an address in it, nobody else. */
const figure = /^[\d.:]+$/;
const dottedQuad = new RegExp(`^${quad}(?::|$)`);
const webScheme = /^(?:h(?:tt|xx)ps?|ftp|wss?):/;
const salutation = /^(?:mr|mrs|ms|dr|prof)\./;
const stops = /[.,;:!?)\]}。]{1,8}$/;

/** Web addresses that begin with https:// or the like, judged by where they lead. Nothing is ever fetched. */
export const findSchemedLinks = (room: FindingRoom): FoundContact[] =>
  room.unmasked.text.includes(":") ? linksIn(room, schemed) : [];

/** A finder of web addresses that begin with their host, be it one of our names in Chinese characters; an e-mail address holds one, too. */
export function createBareLinkFinder(names: readonly string[]): (room: FindingRoom) => FoundContact[] {
  const hanHosts = names.map(hanHost);
  return (room) =>
    hasDot(room)
      ? [
          ...linksIn(room, bare).filter(({ kind, value }) => kind !== "link" || !inFigures.test(value)),
          ...hanHosts.flatMap((pattern) => linksIn(room, pattern)),
        ]
      : [];
}

/** Addresses in figures. */
export const findFigureLinks = (room: FindingRoom): FoundContact[] => (hasDot(room) ? linksIn(room, bareIp) : []);

const hasDot = ({ unmasked }: FindingRoom): boolean => /[.。]/.test(unmasked.text);

/** A host that begins with our name in Chinese characters; the sentence may run up to it without a space. */
const hanHost = (name: string): RegExp =>
  new RegExp(
    String.raw`${name}[\p{Script=Han}a-z0-9-]{0,16}\.(?:${hanEndings}|[a-z]{2,18}(?:\.[a-z]{2,3})?)(?:[\\/?#]${rest}{0,600})?`,
    "gu",
  );

function linksIn(room: FindingRoom, pattern: RegExp): FoundContact[] {
  const { text } = room.unmasked;
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const written = match[0].replace(stops, "");
    const start = match.index + (/^[-_|]+/.exec(written)?.[0].length ?? 0);
    const end = match.index + written.length;
    const link = readLink(text.slice(start, end), room);
    return link ? judgeLink(link, { start, end }, room) : [];
  });
}

interface Link {
  scheme: string;
  host: string;
  seen: string;
  written: string;
  url: URL | undefined;
  /** Length of scheme, user and host as written. */
  front: number;
}

/** Undefined when it is no address after all ("e.g", "3.5", "v1.2"). */
function readLink(written: string, { official, imitation }: FindingRoom): Link | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):[\\/]/.exec(written)?.[1];
  const web = scheme === undefined || webScheme.test(written);
  const whole = scheme === undefined ? `https://${written}` : web ? written.replace(/^hxxp/, "http") : written;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  const host = (url?.hostname ?? written).replace(/\.$/, "");
  const front = (scheme?.length ?? 0) + frontLength(written.slice(scheme?.length ?? 0));
  const link: Link = { scheme: web ? "https" : scheme, host, seen: domainToUnicode(host) || host, written, url, front };
  if (scheme !== undefined || /^www\./.test(written)) return link;
  const hostAsWritten = written.slice(0, front);
  if (salutation.test(written) || (figure.test(hostAsWritten) && !dottedQuad.test(hostAsWritten))) return undefined;
  const { isIcann, isPrivate, isIp, domainWithoutSuffix } = parse(host);
  const isNamed = Boolean(domainWithoutSuffix) && (isIcann || isPrivate || isOurs(host, official.domains));
  return isNamed || isIp || imitation.of(link.seen) || imitation.of(hostAsWritten) ? link : undefined;
}

const frontLength = (written: string): number => /^:?[\\/]*[^\\/?#]*/.exec(written)?.[0].length ?? 0;

function judgeLink(link: Link, at: { start: number; end: number }, room: FindingRoom): FoundContact[] {
  const { host, url, written } = link;
  const channel = channelOfHost(host);
  if (channel && url) {
    const account = channel.accountIn(url);
    if (account !== undefined) return [{ ...judgeAccount(channel.kind, account, room), ...at }];
  }
  const value = `${host}${url && url.pathname !== "/" ? url.pathname : ""}`;
  const judged = link.scheme === "https" ? judgeWeb(link, at.start, room) : judgeApp(link, room);
  const shown = judged.verdict === "official" ? host : showSafely(host || written);
  return [{ kind: "link", value, shown, ...judged, ...at }];
}

function judgeWeb(link: Link, start: number, room: FindingRoom): Judgement {
  const { url, host, seen, written, front } = link;
  const judged = judgeHost(host, seen, room);
  const disguised =
    isOdd(room.unmasked, start, start + front) || Boolean(url?.username || url?.password) || written.includes("\\");
  if (judged.verdict === "official")
    return disguised || leadsOn(url, room.official.domains) ? { verdict: "not-ours", reason: "hidden" } : judged;
  if (judged.verdict === "not-ours") return judged;
  if (room.imitation.of(safeDecode(written))) return { verdict: "not-ours", reason: "look-alike" };
  return disguised ? { verdict: "not-ours", reason: "hidden" } : judged;
}

/** An address that opens an app. */
function judgeApp({ written }: Link, { imitation }: FindingRoom): Judgement {
  return imitation.of(written)
    ? { verdict: "not-ours", reason: "look-alike" }
    : { verdict: "unknown", reason: "not-listed" };
}

/** One of our addresses that carries somebody else's inside. */
function leadsOn(url: URL | undefined, domains: string[]): boolean {
  if (!url) return false;
  const carried = safeDecode(safeDecode(`${url.pathname}${url.search}${url.hash}`));
  return Array.from(carried.matchAll(/[\\/]{2}([^\\/?#&\s]{1,255})/g)).some(([, host = ""]) => {
    const name = host.split("@").at(-1)?.split(":")[0] ?? "";
    return name.includes(".") && !isOurs(name, domains);
  });
}

function safeDecode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run).toLowerCase();
    } catch {
      return run;
    }
  });
}
