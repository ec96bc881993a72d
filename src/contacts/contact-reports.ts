import type { ContactCheck } from "../domain/contact-check.ts";
import type { Now } from "../domain/ids.ts";
import { after, day as dayMs } from "../domain/instants.ts";
import { maskEmail, maskPhone } from "../domain/masks.ts";
import type { Change, Store } from "../domain/store.ts";

/** One contact that somebody asked about; `masked` holds no whole number, address or name of a person, but the host of a link whole. */
export interface ContactReport extends Pick<ContactCheck, "kind" | "verdict" | "reason"> {
  at: string;
  /** Absent: asked on the wallet's own page. */
  conversation?: string;
  masked: string;
}

/** What was asked about again and again, as the desk reads it. */
export interface ReportedContact extends Pick<ContactReport, "kind" | "verdict" | "reason" | "masked"> {
  times: number;
  firstAt: string;
  lastAt: string;
}

export interface ContactReports {
  /** The record of what was found, all of it but our own; empty when there is nothing to tell, or enough was told today. */
  report(checks: ContactCheck[], asked: { conversation?: string; at: string }): Promise<Change>;
  /** Of the last so many days, today included; what was asked about last comes first. */
  reported(days: number): Promise<ReportedContact[]>;
  /** Erases what is older than thirty days; to be run once a day. */
  sweep(): Promise<void>;
}

export const daysKept = 30;
/** Reports in a day altogether, and of one conversation or of the wallet's page: nobody fills the disk by asking. */
export const mostInADay = { all: 2_000, conversation: 20, page: 500 };

/** What customers asked about and is not ours, or not known: a file a day, each day with an end. */
export function createContactReports({
  store,
  now,
}: {
  store: Pick<Store, "tail" | "count" | "ids" | "erase">;
  now: Now;
}): ContactReports {
  return {
    async report(checks, { conversation, at }) {
      const told = checks
        .filter(({ verdict }) => verdict !== "official")
        .map((check) => reportOf(check, conversation, at));
      if (told.length === 0) return {};
      const file = fileOf(at);
      const own = conversation ? `of/${conversation}` : "page";
      const [all, ownToday] = await Promise.all([store.count(`${file}#all`), store.count(`${file}#${own}`)]);
      const room = Math.min(mostInADay.all - all, mostInADay[conversation ? "conversation" : "page"] - ownToday);
      const kept = told.slice(0, Math.max(0, room));
      if (kept.length === 0) return {};
      const counted = { by: kept.length, expiresAt: after(at, 2 * dayMs) };
      return {
        append: kept.map((entry) => ({ stream: `${file}#list`, entry })),
        add: { [`${file}#all`]: counted, [`${file}#${own}`]: counted },
      };
    },
    async reported(days) {
      const from = Date.parse(now()) - (Math.min(days, daysKept) - 1) * dayMs;
      const wanted = (await store.ids("reports")).filter((day) => day >= dayOf(new Date(from).toISOString()));
      const entries = await Promise.all(
        wanted.sort().map((day) => store.tail<ContactReport>(`reports/${day}#list`, 0)),
      );
      return grouped(entries.flat().map(({ entry }) => entry));
    },
    async sweep() {
      const oldest = dayOf(after(now(), -daysKept * dayMs));
      for (const day of await store.ids("reports")) if (day <= oldest) await store.erase(`reports/${day}`);
    },
  };
}

const dayOf = (at: string): string => at.slice(0, 10);
const fileOf = (at: string): string => `reports/${dayOf(at)}`;

const reportOf = (check: ContactCheck, conversation: string | undefined, at: string): ContactReport => ({
  at,
  ...(conversation ? { conversation } : {}),
  kind: check.kind,
  masked: maskContact(check),
  verdict: check.verdict,
  reason: check.reason,
});

function grouped(reports: ContactReport[]): ReportedContact[] {
  const groups = new Map<string, ReportedContact>();
  for (const { kind, masked, verdict, reason, at } of reports) {
    const name = JSON.stringify([kind, masked, verdict, reason]);
    const before = groups.get(name);
    const times = (before?.times ?? 0) + 1;
    groups.set(name, { kind, masked, verdict, reason, times, firstAt: before?.firstAt ?? at, lastAt: at });
  }
  return [...groups.values()].sort((a, b) => b.lastAt.localeCompare(a.lastAt) || b.times - a.times);
}

/** A contact as reports keep it: no whole number, address or name of a person; the host of a link whole. */
export function maskContact({ kind, value }: Pick<ContactCheck, "kind" | "value">): string {
  if (value === "") return "";
  if (kind === "phone" || kind === "sms" || kind === "whatsapp") return maskPhone(value);
  if (kind === "email") return maskEmail(value);
  if (kind === "link") return value.split(/[/?#]/)[0] ?? "";
  const letters = Array.from(value);
  return letters.length < 3 ? `${letters[0]}**` : `${letters[0]}***${letters.at(-1)}`;
}
