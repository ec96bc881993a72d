/** Faults by code: whether the same request may be tried again, and the phrase the customer hears. */
export const faultCodes = {
  "wallet-unreachable": { retry: true, phrase: "fault-wallet" },
  "wallet-broken": { retry: false, phrase: "fault-wallet" },
  "not-found": { retry: false, phrase: "fault-wallet" },
  "store-failed": { retry: true, phrase: "fault-general" },
  "dialog-broken": { retry: false, phrase: "fault-general" },
  "parameters-differ": { retry: false, phrase: "fault-general" },
  "not-allowed": { retry: false, phrase: "fault-general" },
  "audit-failed": { retry: true, phrase: "fault-general" },
} as const;
export type FaultCode = keyof typeof faultCodes;

/** Something nobody planned for. Carries no personal data: the message is for the operator's log. */
export class Fault extends Error {
  readonly code: FaultCode;
  constructor(code: FaultCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "Fault";
    this.code = code;
  }
}
