export type SecretKind = "card" | "cvv" | "password" | "id-number" | "code";

/** Where a secret stands in the original text (UTF-16 offsets) and what is shown instead. */
export interface SecretSpan {
  kind: SecretKind;
  start: number;
  end: number;
  shown: string;
}
