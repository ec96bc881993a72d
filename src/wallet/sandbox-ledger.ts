import { createHash } from "node:crypto";
import { Fault } from "../domain/fault.ts";
import type { Now } from "../domain/ids.ts";
import type { Disturbances } from "./disturbances.ts";
import type { SandboxFile } from "./sandbox-file.ts";
import type { LedgerEntry, SandboxState, StoredCustomer } from "./sandbox-state.ts";
import type { OperationReport, Write } from "./wallet.ts";

/** What an effect did. `happened` false: an expected refusal, nothing was changed. */
export interface Effected<R> {
  result: R;
  happened: boolean;
  /** Minor units moved or held back. */
  amount?: number;
}

export type Effect<P, R> = (to: {
  customer: StoredCustomer;
  state: SandboxState;
  at: string;
  params: P;
}) => Effected<R>;

export interface SandboxLedger {
  /** Executes a write at most once for its key; the same key with other parameters is a fault, a voided key is refused. */
  write<P extends Write, R>(operation: string, write: P, effect: Effect<Omit<P, "key" | "customer">, R>): Promise<R>;
  operation(key: string): Promise<OperationReport>;
  voidOperation(key: string): Promise<OperationReport>;
  /** Off: a repeated key is executed again, as a core without keys would. Void holds all the same. */
  dedupe(on: boolean): void;
}

export function createSandboxLedger({
  file,
  disturbances,
  now,
}: {
  file: SandboxFile<SandboxState>;
  disturbances: Disturbances;
  now: Now;
}): SandboxLedger {
  const running = new Map<string, number>();
  let dedupes = true;

  function count(key: string, by: 1 | -1): void {
    const left = (running.get(key) ?? 0) + by;
    if (left > 0) running.set(key, left);
    else running.delete(key);
  }

  return {
    write(operation, write, effect) {
      const { key, customer: id, ...params } = write;
      const hash = hashOf([operation, id, params]);
      count(key, 1);
      const execute = () =>
        file.change((state) => {
          const known = state.ledger.findLast((entry) => entry.key === key);
          if (known?.state === "void")
            throw new Fault("not-allowed", `${operation}: the operation was voided before it arrived`);
          if (known && known.params !== hash)
            throw new Fault("parameters-differ", `${operation}: the key was used for something else`);
          if (known && dedupes) return known.result as ReturnType<typeof effect>["result"];
          const customer = state.customers.find((each) => each.id === id);
          if (!customer) throw new Fault("not-found", `${operation}: no such customer`);
          const at = now();
          const { result, happened, amount } = effect({ customer, state, at, params });
          state.ledger.push({
            key,
            operation,
            customer: id,
            params: hash,
            state: happened ? "done" : "refused",
            result,
            amount,
            at,
          });
          return result;
        });
      return disturbances.around(operation, execute, () => count(key, -1));
    },

    operation: (key) =>
      disturbances.around("operation", () =>
        file.read(
          (state) =>
            report(state.ledger.findLast((entry) => entry.key === key)) ?? {
              state: running.has(key) ? "running" : "unknown",
            },
        ),
      ),

    voidOperation: (key) =>
      disturbances.around("voidOperation", () =>
        file.change((state) => {
          const known = report(state.ledger.findLast((entry) => entry.key === key));
          if (known) return known;
          state.ledger.push({ key, operation: "void", customer: "", params: "", state: "void", at: now() });
          return { state: "void" };
        }),
      ),

    dedupe(on) {
      dedupes = on;
    },
  };
}

function report(entry: LedgerEntry | undefined): OperationReport | undefined {
  if (!entry) return undefined;
  const { state, operation, result } = entry;
  return state === "void" ? { state } : { state, operation, result };
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, sorted)).digest("base64url");
}

/** Object keys in one order, so that the same parameters hash alike however they were put together. */
const sorted = (_key: string, value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
