import type { Evidence } from "../line/frames.ts";

/** How the customer feels, as far as the reason and its signs tell; never guessed from less. */
export function moodOf(
  reason: string | undefined,
  evidence: readonly Evidence[],
): "afraid" | "upset" | "angry" | "calm" {
  if (reason === "fraud" || evidence.some(({ kind }) => kind === "sign")) return "afraid";
  if (reason === "distress") return "upset";
  return reason === "complaint" ? "angry" : "calm";
}
