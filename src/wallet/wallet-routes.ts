import type { Wallet } from "./wallet.ts";

/** One operation of the port on the wire: wallet-api.yaml in short, held against it by a test. */
interface Route {
  method: "GET" | "POST";
  /** Express style; under the server's base path. */
  path: string;
  /** "again": asking twice is as good as once. "once": it uses something up. "write": carries an idempotency key. */
  repeat: "again" | "once" | "write";
}

export const walletRoutes = {
  findCustomer: { method: "POST", path: "/customers/search", repeat: "again" },
  profile: { method: "GET", path: "/customers/:customer", repeat: "again" },
  riskSignals: { method: "GET", path: "/customers/:customer/risk-signals", repeat: "again" },
  checkAuthenticator: { method: "POST", path: "/customers/:customer/authenticator/check", repeat: "once" },
  checkAnswer: { method: "POST", path: "/customers/:customer/questions/:question/check", repeat: "once" },
  addressOf: { method: "GET", path: "/contacts/:contact/address", repeat: "again" },
  transactions: { method: "GET", path: "/customers/:customer/transactions", repeat: "again" },
  withdrawals: { method: "GET", path: "/customers/:customer/withdrawals", repeat: "again" },
  endSessions: { method: "POST", path: "/customers/:customer/sessions/end", repeat: "write" },
  sendResetLink: { method: "POST", path: "/customers/:customer/reset-links", repeat: "write" },
  resetLink: { method: "GET", path: "/reset-links/:link", repeat: "again" },
  freeze: { method: "POST", path: "/customers/:customer/freeze", repeat: "write" },
  unfreeze: { method: "POST", path: "/customers/:customer/unfreeze", repeat: "write" },
  cancelPayment: { method: "POST", path: "/customers/:customer/transactions/:transaction/cancel", repeat: "write" },
  refund: { method: "POST", path: "/customers/:customer/transactions/:transaction/refund", repeat: "write" },
  dispute: { method: "POST", path: "/customers/:customer/transactions/:transaction/dispute", repeat: "write" },
  reportUnauthorised: { method: "POST", path: "/customers/:customer/unauthorised-reports", repeat: "write" },
  retryWithdrawal: { method: "POST", path: "/customers/:customer/withdrawals/:withdrawal/retry", repeat: "write" },
  twoStepLink: { method: "POST", path: "/customers/:customer/two-step-link", repeat: "write" },
  realNameLink: { method: "POST", path: "/customers/:customer/real-name-link", repeat: "write" },
  changeContact: { method: "POST", path: "/customers/:customer/contacts/:contactId/change", repeat: "write" },
  cases: { method: "GET", path: "/customers/:customer/cases", repeat: "again" },
  noteCase: { method: "POST", path: "/customers/:customer/cases/:case", repeat: "write" },
  operation: { method: "GET", path: "/operations/:key", repeat: "again" },
  voidOperation: { method: "POST", path: "/operations/:key/void", repeat: "again" },
} as const satisfies Record<keyof Wallet, Route>;

export type WalletOperation = keyof typeof walletRoutes;
export type WalletWrite = {
  [O in WalletOperation]: (typeof walletRoutes)[O]["repeat"] extends "write" ? O : never;
}[WalletOperation];

export const isWrite = (operation: string): operation is WalletWrite =>
  Object.hasOwn(walletRoutes, operation) && walletRoutes[operation as WalletOperation].repeat === "write";

/** The path with its parameters filled in; throws on one that is missing. */
export function filledPath(operation: WalletOperation, params: Record<string, unknown>): string {
  return walletRoutes[operation].path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (typeof value !== "string" || value === "") throw new TypeError(`${operation}: no ${name}`);
    return encodeURIComponent(value);
  });
}

/** Names of the parameters in an operation's path. */
export const pathParams = (operation: WalletOperation): string[] =>
  [...walletRoutes[operation].path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
