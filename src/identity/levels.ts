/**
 * How sure we are who the customer is: a set, not a ladder. What each allows is the policy table's business.
 * `young`: nothing but a code to a contact so new that a thief may have put it there, on an account that has an older one.
 */
export type Level = "session" | "young" | "email" | "possession" | "strong";

/** Thrown (not a fault) when a wallet operation wants proof that the conversation does not hold now. */
export class NeedsProof extends Error {
  /** Any one of these would do. */
  readonly wanted: Level[];
  constructor(wanted: Level[]) {
    super(`needs one of: ${wanted.join(", ")}`);
    this.name = "NeedsProof";
    this.wanted = wanted;
  }
}
