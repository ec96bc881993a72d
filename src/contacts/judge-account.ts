import type { ChannelKind, ContactCheck, ContactKind } from "../domain/contact-check.ts";
import type { FindingRoom } from "./finding.ts";
import type { OfficialContacts } from "./official-contacts.ts";
import { showSafely } from "./show-safely.ts";

/** A name as it is compared: without @ and letter case. */
const plainName = (name: string): string => name.normalize("NFKC").replace(/^@/, "").toLowerCase();

/** Our names at one place, plain; none where we are not. */
export function namesAt(kind: ChannelKind, official: OfficialContacts): string[] {
  const listed = (official as unknown as Partial<Record<ChannelKind, string[]>>)[kind] ?? [];
  return listed.map(plainName);
}

/** A name at a place we know: our lists are complete, so whatever is not listed there is not ours. */
export function judgeAccount(
  kind: ChannelKind,
  name: string,
  { official, imitation }: Pick<FindingRoom, "official" | "imitation">,
): ContactCheck {
  const ours = namesAt(kind, official);
  const value = plainName(name);
  if (ours.length === 0) return account(kind, value, "not-ours", "no-channel");
  if (ours.includes(value)) return account(kind, value, "official", "our-account");
  return account(kind, value, "not-ours", imitation.of(value) ? "look-alike" : "other-account");
}

/** A name without a place: ours if it is ours anywhere. */
export function judgeName(
  name: string,
  { official, imitation }: Pick<FindingRoom, "official" | "imitation">,
): ContactCheck {
  const value = plainName(name);
  const places: ChannelKind[] = ["wechat", "weibo", "x", "facebook", "telegram", "whatsapp", "qq"];
  const place = places.find((kind) => namesAt(kind, official).includes(value));
  if (place) return account(place, value, "official", "our-account");
  if (imitation.of(value)) return account("account", value, "not-ours", "look-alike");
  return account("account", value, "unknown", "not-listed");
}

function account(
  kind: ContactKind,
  value: string,
  verdict: ContactCheck["verdict"],
  reason: ContactCheck["reason"],
): ContactCheck {
  return { kind, value, shown: verdict === "official" ? value : showSafely(value), verdict, reason };
}
