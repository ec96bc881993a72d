import { parse } from "tldts";
import type { ContactReason, ContactVerdict } from "../domain/contact-check.ts";
import type { FindingRoom } from "./finding.ts";
import { shortLinkDomains } from "./short-links.ts";

export interface Judgement {
  verdict: ContactVerdict;
  reason: ContactReason;
}

const otherScripts = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Judges a host as a browser would reach it. `host` is ASCII, `seen` the same in letters. */
export function judgeHost(
  host: string,
  seen: string,
  { official, imitation }: Omit<FindingRoom, "unmasked">,
): Judgement {
  const { domain, isIp } = parse(host);
  if (isOurs(host, official.domains)) return { verdict: "official", reason: "our-site" };
  if (imitation.of(seen) || imitation.of(host)) return { verdict: "not-ours", reason: "look-alike" };
  if (shortLinkDomains.has(domain ?? "") || shortLinkDomains.has(host))
    return { verdict: "not-ours", reason: "short-link" };
  if (isIp || mixesScripts(seen)) return { verdict: "not-ours", reason: "hidden" };
  return { verdict: "unknown", reason: "not-listed" };
}

/** A host of one of our domains. */
export function isOurs(host: string, domains: string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Latin letters beside those of another alphabet in one label: no honest name does that, but Chinese and Japanese ones. */
function mixesScripts(seen: string): boolean {
  return seen
    .split(".")
    .some(
      (label) =>
        /\p{Script=Latin}/u.test(label) &&
        otherScripts.test(label.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, "")),
    );
}
