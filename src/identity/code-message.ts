import type { Language } from "../domain/language.ts";
import type { CustomerId } from "../wallet/wallet.ts";
import type { IdentitySecrets } from "./identity-secrets.ts";
import type { CodeMethod } from "./identity-state.ts";

/** A code on its way, sealed whole into the outbox: nobody but the deliverer learns even whether there is a recipient. */
export interface CodeMessage {
  account: string;
  /** Absent for an unknown identifier or a silent limit: dropped at delivery. */
  customer?: CustomerId;
  conversation: string;
  challenge: string;
  method: CodeMethod;
  /** What the customer typed, itself sealed. */
  identifier?: string;
  /** An older contact was proved in this conversation: the code may go to a young one that nobody typed. */
  vouched?: true;
  code: string;
  purpose: string;
  language: Language;
}

/** Messages are padded to this, so that their length tells nothing. */
const paddedLength = 1_024;

/** `item` is the outbox item's id; the seal holds for that item only. */
export function sealCodeMessage(message: CodeMessage, item: string, secrets: IdentitySecrets): { sealed: string } {
  return { sealed: secrets.seal(JSON.stringify(message).padEnd(paddedLength), `code:${item}`) };
}

/** Throws when the payload was not sealed for this item. */
export function openCodeMessage(payload: unknown, item: string, secrets: IdentitySecrets): CodeMessage {
  return JSON.parse(secrets.open((payload as { sealed: string }).sealed, `code:${item}`)) as CodeMessage;
}
