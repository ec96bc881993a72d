import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What this room derives from its one key: nothing of it is stored. */
export interface IdentitySecrets {
  /** Name of the account file that stands for a typed identifier; the same identifier gives the same name. */
  faceOf(identifier: string): string;
  /** HMAC of a code under the pepper, over everything the code is bound to. */
  codeMac(code: string, salt: string, boundTo: readonly string[]): Buffer;
  /** AES-256-GCM; `purpose` must be the same at opening. */
  seal(plain: string, purpose: string): string;
  /** Throws when the text was changed, or sealed under another key or for another purpose. */
  open(sealed: string, purpose: string): string;
}

const ivBytes = 12;
const tagBytes = 16;

/** `master`: at least 32 random bytes that live outside the data directory. */
export function createIdentitySecrets(master: Buffer): IdentitySecrets {
  if (master.length < 32) throw new Error("the identity key needs at least 32 bytes");
  const derive = (what: string) => Buffer.from(hkdfSync("sha256", master, "walletline", `identity/${what}`, 32));
  const keys = { face: derive("face"), pepper: derive("pepper"), seal: derive("seal") };
  return {
    faceOf: (identifier) => createHmac("sha256", keys.face).update(identifier).digest("base64url"),
    codeMac: (code, salt, boundTo) =>
      createHmac("sha256", keys.pepper)
        .update(JSON.stringify([salt, code, ...boundTo]))
        .digest(),
    seal(plain, purpose) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", keys.seal, iv).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", keys.seal, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      }).setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString("utf8");
    },
  };
}
