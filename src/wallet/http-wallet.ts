import { Fault } from "../domain/fault.ts";
import { createHttpExchange, Unreached, type WalletTls, type WireAnswer } from "./http-exchange.ts";
import type { TransactionSearch, Wallet } from "./wallet.ts";
import { walletAnswers } from "./wallet-answers.ts";
import { createWalletPatience, type Patience, usualPatience } from "./wallet-patience.ts";
import { filledPath, pathParams, type WalletOperation, type WalletWrite, walletRoutes } from "./wallet-routes.ts";
import { wireKey } from "./wire-key.ts";

export interface HttpWalletDeps {
  /** Where wallet-api.yaml's paths begin. */
  url: string;
  /** Sent as bearer token; absent where the certificate alone says who we are. */
  token?: string;
  tls?: WalletTls;
  patience?: Patience;
  /** Told of each call and of the circuit; never a path, a body or a key. */
  log?: { info(fields: object, event: string): void };
}

export interface HttpWallet {
  wallet: Wallet;
  /** Whether the core answers, and takes our credentials. */
  health(): Promise<"ok" | "refused" | "unreachable">;
  close(): Promise<void>;
}

type Answer<O extends WalletOperation> = Awaited<ReturnType<Wallet[O]>>;
interface Asked {
  params?: Record<string, unknown>;
  query?: URLSearchParams;
  body?: unknown;
  key?: string;
}

/** A wallet core behind wallet-api.yaml. What became of a write whose answer is lost stays unknown: it is asked for, never sent again. */
export function createHttpWallet({ url, token, tls, patience = usualPatience, log }: HttpWalletDeps): HttpWallet {
  const exchange = createHttpExchange({ url, token, tls });
  const tries = createWalletPatience({ patience, onCircuit: (state) => log?.info({ state }, "wallet.circuit") });

  async function ask<O extends WalletOperation>(
    operation: O,
    { params = {}, query, body, key }: Asked,
  ): Promise<Answer<O>> {
    const { method, repeat } = walletRoutes[operation];
    const wire = { operation, method, path: filledPath(operation, params), query, body, key };
    const timeoutMs = repeat === "again" ? patience.tryMs : patience.writeMs;
    const once = async (): Promise<Answer<O>> => {
      const begun = performance.now();
      const told = (outcome: string) =>
        log?.info({ operation, outcome, durationMs: Math.round(performance.now() - begun) }, "wallet.called");
      const answer = await exchange.send({ ...wire, timeoutMs }).catch((error: unknown) => {
        told(error instanceof Unreached ? "not-sent" : error instanceof Fault ? error.code : "failed");
        throw error;
      });
      told(answer.ok ? "answered" : `${answer.status} ${answer.code}`);
      return read(operation, answer);
    };
    return tries.run(operation, repeat, once);
  }

  const write =
    <O extends WalletWrite>(operation: O) =>
    ({ key, ...given }: { key: string; customer: string }) => {
      const inPath = pathParams(operation);
      const body = Object.fromEntries(Object.entries(given).filter(([name]) => !inPath.includes(name)));
      return ask(operation, { params: given, body, key: wireKey(key) });
    };

  const wallet: Wallet = {
    findCustomer: (by) => ask("findCustomer", { body: by }),
    profile: (customer) => ask("profile", { params: { customer } }),
    riskSignals: (customer) => ask("riskSignals", { params: { customer } }),
    checkAuthenticator: (customer, code) => ask("checkAuthenticator", { params: { customer }, body: { code } }),
    checkAnswer: (customer, question, answer) =>
      ask("checkAnswer", { params: { customer, question }, body: { answer } }),
    addressOf: (contact) => ask("addressOf", { params: { contact } }),
    transactions: (customer, search) => ask("transactions", { params: { customer }, query: queryOf(search) }),
    withdrawals: (customer, search) => ask("withdrawals", { params: { customer }, query: queryOf(search) }),
    resetLink: (link) => ask("resetLink", { params: { link } }),
    endSessions: write("endSessions"),
    sendResetLink: write("sendResetLink"),
    freeze: write("freeze"),
    unfreeze: write("unfreeze"),
    cancelPayment: write("cancelPayment"),
    refund: write("refund"),
    dispute: write("dispute"),
    reportUnauthorised: write("reportUnauthorised"),
    retryWithdrawal: write("retryWithdrawal"),
    twoStepLink: write("twoStepLink"),
    realNameLink: write("realNameLink"),
    changeContact: write("changeContact"),
    cases: (customer) => ask("cases", { params: { customer } }),
    noteCase: write("noteCase"),
    operation: (key) => ask("operation", { params: { key: wireKey(key) } }),
    voidOperation: (key) => ask("voidOperation", { params: { key: wireKey(key) } }),
  };

  return {
    wallet,
    async health() {
      try {
        const timeoutMs = patience.tryMs;
        const answer = await exchange.send({ operation: "health", method: "GET", path: "/health", timeoutMs });
        return answer.ok ? "ok" : answer.status === 401 || answer.status === 403 ? "refused" : "unreachable";
      } catch {
        return "unreachable";
      }
    },
    close: exchange.close,
  };
}

function queryOf({ from, to, amount, counterparty, states = [] }: TransactionSearch): URLSearchParams {
  const query = new URLSearchParams();
  const add = (name: string, value: string | number | undefined) =>
    value === undefined ? undefined : query.append(name, String(value));
  add("from", from);
  add("to", to);
  add("minor", amount?.minor);
  add("currency", amount?.currency);
  add("counterparty", counterparty);
  for (const state of states) add("state", state);
  return query;
}

/** Turns an answer into what the port promises, or into the fault it stands for. */
function read<O extends WalletOperation>(operation: O, answer: WireAnswer): Answer<O> {
  if (answer.ok) {
    const { success, data } = walletAnswers[operation].safeParse(answer.body);
    if (success) return data as Answer<O>;
    throw new Fault("wallet-broken", `${operation}: the answer does not fit wallet-api.yaml`);
  }
  const { status, code } = answer;
  if (operation === "addressOf" && status === 404 && code === "not-found") return "not-found" as Answer<O>;
  if (status === 404 && code === "not-found") throw new Fault("not-found", operation);
  if (status === 409 && code === "voided") throw new Fault("not-allowed", `${operation}: voided before it arrived`);
  if (status === 422 && code === "parameters-differ")
    throw new Fault("parameters-differ", `${operation}: the key was used for something else`);
  const mayPass = status >= 500 || status === 429 || status === 408;
  throw new Fault(mayPass ? "wallet-unreachable" : "wallet-broken", `${operation}: ${status} ${code}`);
}
