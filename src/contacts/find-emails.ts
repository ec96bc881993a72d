import { domainToASCII } from "node:url";
import { type FindingRoom, type FoundContact, isOdd } from "./finding.ts";
import { hostPattern, notInside } from "./host-text.ts";
import { isOurs, type Judgement, judgeHost } from "./judge-host.ts";
import { showSafely } from "./show-safely.ts";

const address = new RegExp(`${notInside}([^\\s\\p{P}\\p{S}\\p{C}\\p{Script=Han}]|[._%+'-]){1,64}@${hostPattern}`, "gu");

/** E-mail addresses, judged by the whole address. */
export function findEmails(room: FindingRoom): FoundContact[] {
  const { text } = room.unmasked;
  if (!text.includes("@")) return [];
  return Array.from(text.matchAll(address), (match) => {
    const start = match.index;
    const end = start + match[0].length;
    const [local = "", written = ""] = match[0].split("@");
    const seen = written.replaceAll("。", ".");
    const host = domainToASCII(seen) || seen;
    const judged = judgeEmail(local, host, seen, isOdd(room.unmasked, start, end), room);
    const spoofed = judged.verdict !== "official" && isShownAsOurs(text.slice(Math.max(0, start - 80), start), room);
    const value = `${local}@${host}`;
    return {
      kind: "email",
      value,
      shown: judged.verdict === "official" ? value : showSafely(value),
      ...(spoofed ? { verdict: "not-ours", reason: "look-alike" } : judged),
      start,
      end,
    } satisfies FoundContact;
  });
}

function judgeEmail(local: string, host: string, seen: string, odd: boolean, room: FindingRoom): Judgement {
  if (isOurs(host, room.official.domains)) {
    const listed = room.official.emails.some(({ address: ours }) => ours.toLowerCase() === `${local}@${host}`);
    if (!listed) return { verdict: "not-ours", reason: "no-such-address" };
    return odd ? { verdict: "not-ours", reason: "hidden" } : { verdict: "official", reason: "our-address" };
  }
  if (room.imitation.of(local)) return { verdict: "not-ours", reason: "look-alike" };
  const judged = judgeHost(host, seen, room);
  return odd && judged.verdict === "unknown" ? { verdict: "not-ours", reason: "hidden" } : judged;
}

/** `Skylark Wallet <someone@elsewhere.com>`: our name, or our address, stands before somebody else's. */
function isShownAsOurs(before: string, { imitation }: FindingRoom): boolean {
  const name = /([^<>\n]{2,60})[<(]\s?$/.exec(before)?.[1];
  return name !== undefined && imitation.of(name);
}
