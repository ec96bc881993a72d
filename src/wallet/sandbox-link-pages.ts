import { type PasswordRefusal, refuseNewPassword } from "./password-rules.ts";
import type { SandboxFile } from "./sandbox-file.ts";
import { linkOf, linkStage } from "./sandbox-links.ts";
import type { SandboxState, StoredLink } from "./sandbox-state.ts";
import { hashSecret, isSecret } from "./scrypt-hash.ts";
import { matchTotp } from "./totp.ts";
import type { CustomerId } from "./wallet.ts";
import { holdWithdrawals } from "./withdrawal-hold.ts";

export type LinkStage = "unused" | "used" | "expired" | "unknown";

/** Whom a link is for and what it can still do; the customer is absent when the link is unknown. */
export interface OpenedLink {
  stage: LinkStage;
  customer?: CustomerId;
  /** Two-step: what the authenticator app is to be given, while the link is unused. */
  totpSecret?: string;
}

/** What the single-use pages do behind their buttons. */
export interface SandboxLinkPages {
  open(kind: StoredLink["kind"], token: string): Promise<OpenedLink>;
  /** Ends all sessions and uses the link up, together with the new password; "gone" when the link cannot be used (any more). */
  saveNewPassword(token: string, password: string): Promise<"saved" | PasswordRefusal | "gone">;
  bindAuthenticator(token: string, code: string): Promise<"bound" | "wrong" | "gone">;
  confirmRealName(token: string): Promise<"verified" | "gone">;
}

export interface SandboxLinkPagesDeps {
  file: SandboxFile<SandboxState>;
  now: () => string;
  /** Called once the new password is on disk. */
  resetLinkUsed: (linkId: string) => void;
}

export function createSandboxLinkPages({ file, now, resetLinkUsed }: SandboxLinkPagesDeps): SandboxLinkPages {
  function usable(state: SandboxState, kind: StoredLink["kind"], token: string) {
    const link = linkOf(state, kind, token);
    const customer = link && state.customers.find(({ id }) => id === link.customer);
    return link && customer && linkStage(link, now()) === "unused" ? { link, customer } : undefined;
  }

  return {
    open: (kind, token) =>
      file.read((state) => {
        const link = linkOf(state, kind, token);
        if (!link) return { stage: "unknown" };
        const stage = linkStage(link, now());
        return { stage, customer: link.customer, totpSecret: stage === "unused" ? link.totpSecret : undefined };
      }),

    async saveNewPassword(token, password) {
      const found = await file.read((state) => {
        const live = usable(state, "reset", token);
        return (
          live && { hash: live.customer.passwordHash, contacts: live.customer.contacts.map(({ address }) => address) }
        );
      });
      if (!found) return "gone";
      const refused = refuseNewPassword(password, found.contacts);
      if (refused) return refused;
      if (await isSecret(password, found.hash)) return "same";
      const passwordHash = await hashSecret(password);
      const used = await file.change((state) => {
        const live = usable(state, "reset", token);
        if (!live) return undefined;
        live.customer.passwordHash = passwordHash;
        live.customer.sessions = [];
        holdWithdrawals(live.customer, now());
        live.link.usedAt = now();
        return live.link.id;
      });
      if (used === undefined) return "gone";
      resetLinkUsed(used);
      return "saved";
    },

    bindAuthenticator: (token, code) =>
      file.change((state) => {
        const live = usable(state, "two-step", token);
        if (!live?.link.totpSecret) return "gone";
        const step = matchTotp(live.link.totpSecret, code, now(), undefined);
        if (step === undefined) return "wrong";
        live.customer.totpSecret = live.link.totpSecret;
        live.customer.totpUsed = { support: step, "sign-in": step };
        live.link.totpSecret = undefined;
        live.link.usedAt = now();
        return "bound";
      }),

    confirmRealName: (token) =>
      file.change((state) => {
        const live = usable(state, "real-name", token);
        if (!live) return "gone";
        live.customer.realName = "verified";
        for (const withdrawal of live.customer.withdrawals)
          if (withdrawal.failureReason === "real-name-missing") withdrawal.retryable = true;
        live.link.usedAt = now();
        return "verified";
      }),
  };
}
