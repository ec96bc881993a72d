import { hkdfSync } from "node:crypto";

/** One key a purpose, so that a value signed for one is worth nothing for another. */
export interface WebKeys {
  token: Uint8Array;
  ticket: Uint8Array;
  attachment: Uint8Array;
  /** Hides network addresses. */
  source: Uint8Array;
}

/** Derives the web channel's keys from one secret of at least 32 bytes; rejects a shorter one. */
export function deriveWebKeys(secret: Uint8Array): WebKeys {
  if (secret.length < 32) throw new Error("The web channel's signing key needs at least 32 bytes.");
  const derive = (purpose: string) => new Uint8Array(hkdfSync("sha256", secret, "", `walletline web ${purpose}`, 32));
  return {
    token: derive("token"),
    ticket: derive("ticket"),
    attachment: derive("attachment"),
    source: derive("source"),
  };
}
