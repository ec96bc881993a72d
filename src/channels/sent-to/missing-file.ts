/** Why a customer's file did not come, in the order in which it is told: it is none that we take, the channel's company does not hand it over, or does not answer. */
export const missingFile = ["refused", "gone", "late"] as const;
export type MissingFile = (typeof missingFile)[number];
