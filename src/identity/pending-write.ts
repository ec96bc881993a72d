import type { Language } from "../domain/language.ts";
import type { CustomerId, OperationReport } from "../wallet/wallet.ts";
import { audited } from "./audit.ts";
import { denyAllOf } from "./deny-approvals.ts";
import { type Freezes, withoutFreeze } from "./freeze-budget.ts";
import type { WriteName } from "./gateway.ts";
import type { GatewayRoom } from "./gateway-room.ts";
import { type IdentityState, identityKeys, type Replaced } from "./identity-state.ts";
import { noticesFor } from "./notices.ts";
import { ruleOf } from "./policy.ts";
import { openReading, type Reading } from "./reading.ts";

/** How the keys of what two agents approved begin. */
export const approvedKey = "approval:";

/** A write whose notices are still owed, at `work#write/<key>`: put before the call, taken out with the notices. */
export interface PendingWrite {
  operation: WriteName;
  customer: CustomerId;
  conversation: string;
  language: Language;
  /** Registered when the write was allowed: a replaced contact is told too. */
  contactIds: string[];
  /** The contact that another takes the place of. */
  replaces?: string;
  at: string;
}

/** Whether the wallet core's answer says that something has really changed. */
const changed: Partial<Record<WriteName, (result: unknown) => boolean>> = {
  freeze: (result) => result === "frozen",
  unfreeze: (result) => result === "unfrozen",
  changeContact: (result) => result === "changed",
  sendResetLink: (result) => result !== "refused",
  twoStepLink: (result) => result !== "refused",
};

/** Once it is known what became of a write: queues its notices and takes it off the list, in one record and only once. A freeze turns down what waits for a second agent. */
export async function finishWrite(room: GatewayRoom, key: string, report: OperationReport): Promise<void> {
  if (report.state === "running" || report.state === "unknown") return;
  for (;;) {
    const reading = openReading(room.store);
    const pending = await reading.get<PendingWrite>(identityKeys.pendingWrite(key));
    if (!pending) return;
    const now = room.now();
    const { operation, customer, conversation } = pending;
    const kind = ruleOf(operation).notice;
    const real = report.state === "done" && changed[operation]?.(report.result) === true;
    const freezes = identityKeys.freezes(customer);
    // What the budget limits is freezes: one that was void or changed nothing is none.
    const unspent =
      operation === "freeze" && !real ? { [freezes]: withoutFreeze(await reading.get<Freezes>(freezes), key) } : {};
    const refused =
      operation === "freeze" && real ? await denyAllOf(room, reading, { customer, reason: "frozen" }) : undefined;
    const { contactIds, put: replaced } = real ? await afterChange(room, reading, pending) : { contactIds: [] };
    const lifted = real && isRecoveryByPerson(operation, key) ? await lockLifted(reading, pending) : {};
    const notices = kind ? noticesFor({ ...pending, kind, contactIds }, { ...room, now }) : {};
    const outcome = await room.store.commit({
      ...notices,
      expect: reading.expect,
      put: {
        ...notices.put,
        ...unspent,
        ...refused?.put,
        ...replaced,
        ...lifted,
        [identityKeys.pendingWrite(key)]: null,
      },
      append: [
        audited({
          at: now,
          act: `wallet.${operation}.settled`,
          outcome: report.state === "done" && !real ? "no-change" : report.state,
          conversation,
          account: customer,
          detail: { key },
        }),
        ...(refused?.append ?? []),
      ],
    });
    if (outcome === "done") return;
  }
}

/** A reset link that two agents have approved: a person has made sure who the customer is. */
const isRecoveryByPerson = (operation: WriteName, key: string): boolean =>
  operation === "sendResetLink" && key.startsWith(approvedKey);

/** Wrong tries by whoever made them lock the owner out no longer: the account's, and those on what was typed here. */
async function lockLifted(reading: Reading, { customer, conversation }: PendingWrite): Promise<Record<string, null>> {
  const state = await reading.get<Partial<IdentityState>>(identityKeys.identity(conversation));
  const faces = state?.subject?.customer === customer ? [state.subject.face] : [];
  const keys = [customer, ...faces].map((account) => identityKeys.counters(account));
  for (const key of keys) await reading.get(key);
  return Object.fromEntries(keys.map((key) => [key, null]));
}

/** Whom the notices go to: all contacts of then, and after a change the one that took the other's place, too. What those proved that are registered no more ends with it. */
async function afterChange(
  { wallet, now }: GatewayRoom,
  reading: Reading,
  { operation, customer, contactIds, replaces }: PendingWrite,
): Promise<{ contactIds: string[]; put?: Record<string, Replaced> }> {
  if (operation !== "changeContact") return { contactIds };
  const { contacts } = await wallet.profile(customer).catch(() => ({ contacts: undefined }));
  const current = contacts?.map(({ id }) => id);
  // A core may give the new address the old one's id.
  const gone = contactIds.filter((id) => id === replaces || current?.includes(id) === false);
  const known = await reading.get<Replaced>(identityKeys.replaced(customer));
  const at = now();
  return {
    contactIds: [...new Set([...contactIds, ...(current ?? [])])],
    put: { [identityKeys.replaced(customer)]: { ...known, ...Object.fromEntries(gone.map((id) => [id, at])) } },
  };
}
