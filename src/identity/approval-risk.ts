import type { CustomerId, Wallet } from "../wallet/wallet.ts";
import { signalsOf } from "./risk.ts";

/** What a second agent should look at before approving; masked. "dead": the source of the signals does not answer, which counts as risky. */
export interface ApprovalRisk {
  maskedName?: string;
  status?: "active" | "frozen";
  frozenAt?: string;
  contacts: { kind: "phone" | "email"; masked: string; since: string }[];
  signals: { simChangedAt?: string; contactsChangedAt?: string } | "dead";
}

export function createApprovalRisk(
  wallet: Pick<Wallet, "profile" | "riskSignals">,
): (customer: CustomerId) => Promise<ApprovalRisk> {
  return async (customer) => {
    const [profile, signals] = await Promise.all([
      wallet.profile(customer).catch(() => undefined),
      signalsOf(wallet, customer),
    ]);
    return {
      ...(profile ? { maskedName: profile.maskedName, status: profile.status } : {}),
      ...(profile?.frozenAt ? { frozenAt: profile.frozenAt } : {}),
      contacts: (profile?.contacts ?? []).map(({ kind, masked, since }) => ({ kind, masked, since })),
      signals: profile ? signals : "dead",
    };
  };
}
