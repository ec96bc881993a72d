import type { OperationReport } from "./wallet.ts";
import { isWrite, type WalletOperation, type WalletWrite } from "./wallet-routes.ts";

/** The outcome that goes with what a write brings along; the other outcomes are words by themselves. */
const bringing: Partial<Record<WalletWrite, string>> = {
  sendResetLink: "sent",
  refund: "refunding",
  dispute: "disputed",
  reportUnauthorised: "reported",
  twoStepLink: "made",
  realNameLink: "made",
};

/** What the port answered, as wallet-api.yaml wants it in the body; the other way round is wallet-answers.ts. */
export function walletBody(operation: WalletOperation, answer: unknown): unknown {
  if (isWrite(operation))
    return typeof answer === "object" ? { outcome: bringing[operation], ...answer } : { outcome: answer };
  switch (operation) {
    case "findCustomer":
      return answer === "not-found" ? { outcome: answer } : { outcome: "found", customer: answer };
    case "checkAuthenticator":
    case "checkAnswer":
      return { right: answer };
    case "resetLink":
      return { stage: answer };
    case "operation":
    case "voidOperation":
      return reportBody(answer as OperationReport);
    default:
      return answer;
  }
}

function reportBody({ state, operation, result }: OperationReport): unknown {
  if ((state !== "done" && state !== "refused") || operation === undefined) return { state };
  return { state, operation, result: walletBody(operation as WalletOperation, result) };
}
