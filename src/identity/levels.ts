/** How sure we are who the customer is: a set, not a ladder. What each allows is the policy table's business. */
export type Level = "session" | "email" | "possession" | "strong";

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
