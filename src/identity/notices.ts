import { createHash, randomBytes } from "node:crypto";
import type { NewId } from "../domain/ids.ts";
import { after, day } from "../domain/instants.ts";
import type { Language } from "../domain/language.ts";
import type { Change, OutboxItem } from "../domain/store.ts";
import type { CustomerId } from "../wallet/wallet.ts";
import type { IdentitySecrets } from "./identity-secrets.ts";
import { identityKeys } from "./identity-state.ts";
import type { NoticeKind } from "./policy.ts";

/** How long "that was not me" can be pressed. security.md R16. */
const notMeLivesMs = 7 * day;

/** One notice to one registered contact. */
export interface NoticeMessage {
  kind: NoticeKind;
  customer: CustomerId;
  conversation: string;
  contactId: string;
  /** The plain token of this notice's own link; only its hash is stored. */
  token: string;
  language: Language;
  at: string;
}

/** What a "not me" link stands for, at `not-me/<hash of its token>#link`. */
export interface NotMeLink {
  customer: CustomerId;
  /** The conversation whose doing the notice told of; its grants end when the link is used. */
  conversation: string;
  kind: NoticeKind;
  language: Language;
  expiresAt: string;
  /** "freezing": the button was pressed, the wallet core has not answered yet. */
  state: "unused" | "freezing" | "used";
  /** Key of the freeze and number of the case, from the first press on. */
  freezeKey?: string;
  caseId?: string;
}

export interface Told {
  customer: CustomerId;
  contactIds: string[];
  kind: NoticeKind;
  conversation: string;
  language: Language;
}

export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** The change that queues a notice to each contact, each with a link of its own: 128 random bits, used once. */
export function noticesFor(
  told: Told,
  { secrets, newId, now }: { secrets: IdentitySecrets; newId: NewId; now: string },
): Pick<Change, "put" | "outbox"> {
  const expiresAt = after(now, notMeLivesMs);
  const links: [string, NotMeLink][] = [];
  const outbox = told.contactIds.map((contactId): OutboxItem => {
    const id = newId();
    const token = randomBytes(16).toString("base64url");
    const { customer, conversation, kind, language } = told;
    links.push([
      identityKeys.notMe(hashOfToken(token)),
      { customer, conversation, kind, language, expiresAt, state: "unused" },
    ]);
    const message: NoticeMessage = { kind, customer, conversation, contactId, token, language, at: now };
    return { id, route: "notice", payload: sealNotice(message, id, secrets), attempts: 0, notBefore: now, expiresAt };
  });
  return { put: Object.fromEntries(links), outbox };
}

const sealNotice = (message: NoticeMessage, item: string, secrets: IdentitySecrets) => ({
  sealed: secrets.seal(JSON.stringify(message), `notice:${item}`),
});

/** Throws when the payload was not sealed for this item. */
export function openNotice(payload: unknown, item: string, secrets: IdentitySecrets): NoticeMessage {
  return JSON.parse(secrets.open((payload as { sealed: string }).sealed, `notice:${item}`)) as NoticeMessage;
}
