import type { Operation } from "./gateway.ts";
import type { Level } from "./levels.ts";

/** What one operation asks for. No level in the list, no operation. */
export interface Rule {
  /** Any one of these will do. */
  levels: readonly Level[];
  /** Two agents must have approved exactly this; no conversation can run it by itself. */
  fourEyes?: true;
  /** Also allowed within the hour after this conversation sent the customer a reset link, whatever has lapsed since. */
  followsRecovery?: true;
  /** Asked again and again while something is waited for: does not keep verified state from going idle. */
  poll?: true;
  /** Registered contacts are told, the replaced one included (security.md R16). */
  notice?: NoticeKind;
}
export type NoticeKind = "freeze" | "unfreeze" | "contact-changed" | "reset-link" | "recovered" | "two-step-link";

const lookUp: Level[] = ["email", "possession", "strong"];
const change: Level[] = ["possession", "strong"];

/** Which levels allow which operation: architecture.md, "Identity", and the freeze for `young` besides. What is not here is refused. */
export const policy: Readonly<Record<Operation, Rule>> = {
  profile: { levels: lookUp },
  transactions: { levels: lookUp },
  withdrawals: { levels: lookUp },
  cases: { levels: lookUp },
  reportUnauthorised: { levels: lookUp },
  freeze: { levels: ["session", "young", ...lookUp], notice: "freeze" },
  cancelPayment: { levels: change },
  refund: { levels: change },
  dispute: { levels: change },
  retryWithdrawal: { levels: change },
  twoStepLink: { levels: change, notice: "two-step-link" },
  realNameLink: { levels: change },
  endSessions: { levels: change, followsRecovery: true },
  sendResetLink: { levels: ["strong"], notice: "reset-link" },
  resetLink: { levels: ["strong"], followsRecovery: true, poll: true },
  // The store tells the core of its cases by itself (case-notes.ts): no conversation does.
  noteCase: { levels: [] },
  unfreeze: { levels: ["strong"], fourEyes: true, notice: "unfreeze" },
  changeContact: { levels: ["strong"], fourEyes: true, notice: "contact-changed" },
};

const nothing: Rule = { levels: [] };

/** The rule of an operation; one that nobody wrote down is allowed to nobody. */
export function ruleOf(operation: string): Rule {
  return Object.hasOwn(policy, operation) ? policy[operation as Operation] : nothing;
}
