/** Why the customer wants the account safe; also the reason that goes with the freeze. */
export type Danger = "asked" | "taken-over" | "phone-lost" | "unauthorised" | "scam";

const byIntent: Readonly<Record<string, Danger>> = {
  "security/freeze": "asked",
  "security/hacked-login": "taken-over",
  "security/lost-phone": "phone-lost",
  "security/unauthorised-transaction": "unauthorised",
  "security/scam-phishing": "scam",
};

/** What the opening words were about; a wish without a reason when they name none. */
export const dangerOf = (intent: string | undefined): Danger => (intent && byIntent[intent]) || "asked";
