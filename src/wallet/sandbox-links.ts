import { createHash, randomBytes } from "node:crypto";
import type { NewId } from "../domain/ids.ts";
import type { Effected } from "./sandbox-ledger.ts";
import type { SandboxState, StoredCustomer, StoredLink } from "./sandbox-state.ts";
import type { SandboxText } from "./sandbox-text.ts";
import { encodeBase32 } from "./totp.ts";

/** security.md R15: at most 30 minutes. */
const resetLinkMs = 30 * 60_000;
const otherLinkMs = 30 * 60_000;
const tokenBytes = 32;

interface Making {
  customer: StoredCustomer;
  state: SandboxState;
  at: string;
}

/** Single-use pages of the wallet core. Each newer link of a kind ends the older ones of that customer. */
export interface SandboxLinks {
  sendReset(making: Making & { contactId: string }): Effected<{ linkId: string; expiresAt: string } | "refused">;
  make(kind: "two-step" | "real-name", making: Making): Effected<{ url: string; expiresAt: string }>;
}

export interface SandboxLinksDeps {
  newId: NewId;
  publicUrl: string;
  text: SandboxText;
  languageOf: (customer: string) => "zh-Hans" | "en";
}

export function createSandboxLinks({ newId, publicUrl, text, languageOf }: SandboxLinksDeps): SandboxLinks {
  function add(
    { customer, state, at }: Making,
    kind: StoredLink["kind"],
    lastsMs: number,
  ): { link: StoredLink; url: string } {
    const token = randomBytes(tokenBytes).toString("base64url");
    const link: StoredLink = {
      id: newId(),
      kind,
      tokenHash: hashOf(token),
      customer: customer.id,
      expiresAt: new Date(Date.parse(at) + lastsMs).toISOString(),
    };
    for (const older of state.links)
      if (older.customer === customer.id && older.kind === kind && !older.usedAt) older.replaced = true;
    state.links.push(link);
    return { link, url: `${publicUrl}/sandbox/${kind}/${token}` };
  }

  return {
    sendReset({ contactId, ...making }) {
      const contact = making.customer.contacts.find(({ id, former }) => id === contactId && !former);
      if (!contact) return { result: "refused", happened: false };
      const { link, url } = add(making, "reset", resetLinkMs);
      const kind = contact.kind === "phone" ? "sms" : "email";
      const words = text(languageOf(making.customer.id), `reset-${kind}`, { link: url });
      making.state.inbox.push({ id: newId(), at: making.at, kind, to: contact.address, text: words, link: url });
      return { result: { linkId: link.id, expiresAt: link.expiresAt }, happened: true };
    },
    make(kind, making) {
      const { link, url } = add(making, kind, otherLinkMs);
      if (kind === "two-step") link.totpSecret = encodeBase32(randomBytes(20));
      return { result: { url, expiresAt: link.expiresAt }, happened: true };
    },
  };
}

/** The link a token opens, whatever became of it. */
export function linkOf(state: SandboxState, kind: StoredLink["kind"], token: string): StoredLink | undefined {
  const hash = hashOf(token);
  return state.links.find((link) => link.kind === kind && link.tokenHash === hash);
}

export function linkStage(link: StoredLink, at: string): "unused" | "used" | "expired" {
  if (link.usedAt) return "used";
  return link.replaced || Date.parse(link.expiresAt) <= Date.parse(at) ? "expired" : "unused";
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

export function linkOfId(state: SandboxState, kind: StoredLink["kind"], id: string): StoredLink | undefined {
  return state.links.find((link) => link.kind === kind && link.id === id);
}
