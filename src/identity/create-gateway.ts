import { Fault } from "../domain/fault.ts";
import type { Change } from "../domain/store.ts";
import type { OperationReport, Wallet } from "../wallet/wallet.ts";
import type { Approval, ApprovedOperation } from "./approval.ts";
import { takeApproval } from "./approvals.ts";
import { type Authorised, authorise, wantedFor } from "./authorise.ts";
import { carryOut } from "./carry-out.ts";
import type { Acting, Gateway, WalletReads, WalletWrites, WriteName } from "./gateway.ts";
import type { GatewayRoom } from "./gateway-room.ts";
import { type IdentityState, identityKeys, type Recovery, type TwoStepAsked } from "./identity-state.ts";
import { languageOf } from "./language-of.ts";
import { approvedKey, finishWrite, type PendingWrite } from "./pending-write.ts";
import { ruleOf } from "./policy.ts";

/** What only the desk may start: the one operation that two agents have approved. */
export interface ApprovedWrites {
  /**
   * Runs exactly what was approved, once; its key is the approval's id. "refused": not approved, too late, or run before.
   * "unsure": the core did not answer and could not say what it had done; what may still come of it is asked for later.
   */
  runApproved(approval: string, by: string): Promise<{ result: unknown } | "refused" | "unsure">;
}

export function createGateway(room: GatewayRoom): Gateway & ApprovedWrites {
  return {
    reads: (acting) => reads(room, acting),
    allowed: (acting, operation) => wantedFor(room, acting, operation),
    write: (acting, operation, params, key) => write(room, acting, operation, params, key),
    settle: (key) => settle(room, key),
    runApproved: (approval, by) => runApproved(room, approval, by),
  };
}

function reads(room: GatewayRoom, acting: Acting): WalletReads {
  const { wallet } = room;
  const by = async (operation: keyof WalletReads) => (await authorise(room, acting, operation)).customer;
  return {
    profile: async () => wallet.profile(await by("profile")),
    transactions: async (search) => wallet.transactions(await by("transactions"), search),
    withdrawals: async (search) => wallet.withdrawals(await by("withdrawals"), search),
    cases: async () => wallet.cases(await by("cases")),
    resetLink: async (linkId) => {
      await by("resetLink");
      return resetLink(room, acting, linkId);
    },
  };
}

/** Tells of no other link than this conversation's own. */
async function resetLink(room: GatewayRoom, { conversation }: Acting, linkId: string) {
  const { value: recovery } = await room.store.read<Recovery>(identityKeys.recovery(conversation));
  const { result } = recovery ? await room.wallet.operation(recovery.key) : { result: undefined };
  if ((result as { linkId?: string } | undefined)?.linkId !== linkId) throw new Fault("not-allowed", "resetLink");
  return room.wallet.resetLink(linkId);
}

async function write<N extends WriteName>(
  room: GatewayRoom,
  acting: Acting,
  operation: N,
  params: WalletWrites[N],
  key: string,
) {
  const { customer } = await authorise(room, acting, operation, {
    key,
    put: (authorised) => accompanying(room, acting, { operation, params, key }, authorised),
  });
  const result = await carryOut(room.wallet, operation, params, { customer, key });
  await finishWrite(room, key, { state: "done", result });
  return result;
}

/** What is stored with the permission of a write: the notices it will owe, and the recovery it begins. */
async function accompanying(
  room: GatewayRoom,
  { conversation }: Acting,
  { operation, params, key }: { operation: WriteName; params: object; key: string },
  { customer, standing }: Authorised,
): Promise<Change["put"]> {
  if (!ruleOf(operation).notice) return {};
  const [{ contacts }, { value: state }] = await Promise.all([
    room.wallet.profile(customer),
    room.store.read<IdentityState>(identityKeys.identity(conversation)),
  ]);
  const language = await languageOf(room.store, conversation, state?.language);
  const contactIds = contacts.map(({ id }) => id);
  const pending: PendingWrite = { operation, customer, conversation, language, contactIds, at: room.now() };
  const put: NonNullable<Change["put"]> = { [identityKeys.pendingWrite(key)]: pending };
  if (operation === "twoStepLink") {
    const asked: TwoStepAsked = { at: room.now() };
    put[identityKeys.twoStep(customer)] = asked;
  }
  if (operation !== "sendResetLink") return put;
  const { contactId } = params as WalletWrites["sendResetLink"];
  const provedHere = standing.proofs.some((proof) => proof.contactId === contactId && proof.countsTowardsStrong);
  if (!provedHere) throw new Fault("not-allowed", "sendResetLink: the contact was not proved in this recovery");
  const recovery: Recovery = { customer, key, at: room.now(), language };
  return { ...put, [identityKeys.recovery(conversation)]: recovery };
}

/** Asks what became of a write; what the wallet core never heard of is voided, and only then certainly not done. */
async function settle(room: GatewayRoom, key: string): Promise<OperationReport> {
  const report = await whatBecame(room.wallet, key);
  await finishWrite(room, key, report);
  return report;
}

/** A core that cannot tell now leaves it open: only what it has said counts. */
async function whatBecame(wallet: Wallet, key: string): Promise<OperationReport> {
  try {
    const first = await wallet.operation(key);
    return first.state === "unknown" ? await wallet.voidOperation(key) : first;
  } catch (error) {
    if (isSilent(error)) return { state: "running" };
    throw error;
  }
}

/** The core said nothing that can be gone by. */
const isSilent = (error: unknown): boolean =>
  error instanceof Fault && (error.code === "wallet-unreachable" || error.code === "wallet-broken");

async function runApproved(
  room: GatewayRoom,
  id: string,
  by: string,
): Promise<{ result: unknown } | "refused" | "unsure"> {
  const approval = await takeApproval(room, id, by, async ({ customer, operation, conversation, params }) => {
    const [{ contacts }, language] = await Promise.all([
      room.wallet.profile(customer),
      languageOf(room.store, conversation),
    ]);
    const contactIds = contacts.map((contact) => contact.id);
    const replaces = operation === "changeContact" ? params.contactId : undefined;
    const pending: PendingWrite = { operation, customer, conversation, language, contactIds, replaces, at: room.now() };
    return { [identityKeys.pendingWrite(keyOf(id))]: pending };
  });
  if (approval === "refused") return "refused";
  try {
    const result = await runTaken(room, approval);
    await finishWrite(room, keyOf(id), { state: "done", result });
    return { result };
  } catch (error) {
    if (!isSilent(error)) throw error;
    const { state, result } = await settle(room, keyOf(id));
    return state === "done" || state === "refused" ? { result } : "unsure";
  }
}

const keyOf = (approval: string) => `${approvedKey}${approval}`;

function runTaken({ wallet }: GatewayRoom, { id, customer, operation, params }: Approval): Promise<unknown> {
  const run: Record<ApprovedOperation, () => Promise<unknown>> = {
    unfreeze: () => carryOut(wallet, "unfreeze", {}, { customer, key: keyOf(id) }),
    changeContact: () =>
      carryOut(
        wallet,
        "changeContact",
        { contactId: params.contactId!, approvalId: id, newAddress: params.newAddress },
        { customer, key: keyOf(id) },
      ),
    sendResetLink: () =>
      carryOut(wallet, "sendResetLink", { contactId: params.contactId! }, { customer, key: keyOf(id) }),
  };
  return run[operation]();
}
