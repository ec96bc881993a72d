import { Converter } from "opencc-js/cn2t";
import type { ContactCheck } from "../domain/contact-check.ts";
import { claimsToBeUs } from "./claims-to-be-us.ts";
import { findAccounts, findPlaces } from "./find-accounts.ts";
import { createAgentFinder } from "./find-agents.ts";
import { findEmails } from "./find-emails.ts";
import { createBareLinkFinder, findFigureLinks, findSchemedLinks } from "./find-links.ts";
import { findPhones } from "./find-phones.ts";
import type { FindingRoom, FoundContact } from "./finding.ts";
import { createImitation } from "./imitation.ts";
import { judgeName } from "./judge-account.ts";
import type { OfficialContacts } from "./official-contacts.ts";
import { createPhoneBook } from "./phone-book.ts";
import { unmaskText } from "./unmask-text.ts";

interface LocalName {
  "zh-Hans": string;
  en: string;
}

export interface Registry {
  /** Every contact in the text, in the order they stand, each once; at most 20. Pure: nothing is fetched, nothing kept. */
  checkContact(text: string): ContactCheck[];
}

const mostContacts = 20;
/** A text that is one word and nothing else may be a name without the place it belongs to. */
const loneName = /^[a-z_][a-z0-9_-]{2,30}$/;
/** Ordinary words have none of these. */
const looksLikeName = /[\d_-]/;

/** Opened once a process, at its first use: its dictionary takes some 100 ms to read. */
let converter: ((text: string) => string) | undefined;
function traditional(text: string): string {
  const open = converter ?? Converter({ from: "cn", to: "tw" });
  converter = open;
  return open(text);
}

/** The register of what is really ours. `called` is the wallet's name; Traditional Chinese is derived. */
export function createRegistry({
  official,
  called,
  proves,
}: {
  official: OfficialContacts;
  called: LocalName;
  /** Whether a proof code is the one of that staff number now. */
  proves?: (number: string, code: string) => boolean;
}): Registry {
  const names = [...new Set([called["zh-Hans"], traditional(called["zh-Hans"]), called.en])];
  const imitation = createImitation({ domains: official.domains, names });
  const book = createPhoneBook(official);
  const findBareLinks = createBareLinkFinder(imitation.han);
  const findAgents = createAgentFinder(official.agents.pattern);
  return {
    checkContact(typed) {
      const unmasked = unmaskText(typed);
      const room: FindingRoom = { unmasked, official, imitation, proves };
      const agents = findAgents(room);
      const phones = findPhones(room, book);
      // Where two readings overlap, the first one counts.
      const candidates = [
        findSchemedLinks(room),
        findEmails(room),
        findBareLinks(room),
        agents.filter(({ reason }) => reason !== "agent-name"),
        findAccounts(room),
        phones.filter(({ verdict }) => verdict !== "unknown"),
        findFigureLinks(room),
        phones,
        findPlaces(room),
        agents,
      ].flat();
      const found = onceEach(apart(candidates).sort((a, b) => a.start - b.start));
      const lone = unmasked.text.trim();
      if (found.length === 0 && loneName.test(lone)) {
        const named = judgeName(lone, room);
        return named.reason === "not-listed" && !looksLikeName.test(lone) ? [] : [named];
      }
      const claimed = found.some(isUnlisted) && claimsToBeUs(unmasked.text, [...names, ...imitation.han]);
      return found.slice(0, mostContacts).map((check) => (claimed ? passingForUs(check) : check));
    },
  };
}

const isUnlisted = ({ reason }: ContactCheck): boolean => reason === "not-listed";

/** What nobody knows stays unknown, unless somebody used it to pass for us. People's names and numbers prove nothing either way. */
function passingForUs(check: ContactCheck): ContactCheck {
  return isUnlisted(check) ? { ...check, verdict: "not-ours", reason: "claims" } : check;
}

function apart(candidates: FoundContact[]): FoundContact[] {
  const kept: FoundContact[] = [];
  for (const next of candidates)
    if (kept.length < 200 && !kept.some((one) => next.start < one.end && one.start < next.end)) kept.push(next);
  return kept;
}

/** The same contact twice is one; a place that is named beside a name there is no second one. */
function onceEach(found: FoundContact[]): ContactCheck[] {
  const seen = new Set<string>();
  const named = new Set(found.filter(({ value }) => value !== "").map(({ kind }) => kind));
  return found.flatMap(({ start: _start, end: _end, ...check }) => {
    const key = `${check.kind} ${check.value} ${check.reason}`;
    if (seen.has(key) || (check.value === "" && named.has(check.kind))) return [];
    seen.add(key);
    return [check];
  });
}
