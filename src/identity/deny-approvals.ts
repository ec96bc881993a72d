import type { Now } from "../domain/ids.ts";
import type { Change, Store } from "../domain/store.ts";
import type { CustomerId } from "../wallet/wallet.ts";
import { type Approval, approvalLine } from "./approval.ts";
import { identityKeys } from "./identity-state.ts";
import type { Reading } from "./reading.ts";

/** Ids of all approvals that wait for a second agent, in no order; expired ones are among them. */
export const waitingIds = async (store: Pick<Store, "parts">): Promise<string[]> =>
  [...(await store.parts<string>("work", "approval/"))].flatMap(([, { value }]) => value ?? []);

/** What turns a waiting approval down, to be put. */
export const denied = (approval: Approval): NonNullable<Change["put"]> => ({
  [identityKeys.approval(approval.id)]: { ...approval, state: "denied" },
  [identityKeys.waitingApproval(approval.id)]: null,
});

/** The change that turns down whatever waits for a second agent about a customer; to be stored on what `reading` saw. */
export async function denyAllOf(
  { store, now }: { store: Pick<Store, "parts">; now: Now },
  reading: Reading,
  { customer, reason }: { customer: CustomerId; reason: string },
): Promise<Required<Pick<Change, "put" | "append">>> {
  const found = await Promise.all(
    (await waitingIds(store)).map((id) => reading.get<Approval>(identityKeys.approval(id))),
  );
  const theirs = found.flatMap((approval) =>
    approval?.customer === customer && approval.state === "requested" ? [approval] : [],
  );
  return {
    put: Object.fromEntries(theirs.flatMap((approval) => Object.entries(denied(approval)))),
    append: theirs.map((approval) => approvalLine(approval, { at: now(), act: "approval.deny", outcome: reason })),
  };
}
