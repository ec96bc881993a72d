import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** Authenticated encryption of what is stored; `open` throws when the key is not the right one or a byte has changed. */
export interface Seal {
  keyId: string;
  seal(plain: Buffer): Buffer;
  open(sealed: Buffer): Buffer;
}

/** A key of 32 random bytes under the name by which sealed data asks for it (1–64 bytes). */
export interface SealKey {
  id: string;
  key: Buffer;
}

const saltBytes = 16;
const ivBytes = 12;
const tagBytes = 16;
/** A random 96-bit nonce may be used 2^32 times with one key (NIST SP 800-38D 8.3); a new salt makes a new key long before. */
const sealingsPerSalt = 2 ** 28;
const rememberedSalts = 4_096;

/** AES-256-GCM. New data is sealed with the key named `current`; data of every other given key stays readable. */
export function createSeal({ keys, current }: { keys: SealKey[]; current: string }): Seal {
  const byId = new Map(keys.map(({ id, key }) => [id, checked(id, key)]));
  const currentKey = byId.get(current);
  if (!currentKey) throw new Error(`The key "${current}", which new data is to be sealed with, was not given.`);
  const prefix = Buffer.concat([Buffer.of(Buffer.byteLength(current)), Buffer.from(current)]);
  const derived = new Map<string, Buffer>();
  let salt = randomBytes(saltBytes);
  let sealings = 0;

  const messageKey = (id: string, key: Buffer, from: Buffer): Buffer => {
    const name = `${id}:${from.toString("base64")}`;
    const known = derived.get(name) ?? createHmac("sha256", key).update("walletline-seal").update(from).digest();
    if (derived.size >= rememberedSalts) derived.clear();
    derived.set(name, known);
    return known;
  };

  return {
    keyId: current,
    seal(plain) {
      sealings += 1;
      if (sealings > sealingsPerSalt) {
        salt = randomBytes(saltBytes);
        sealings = 1;
      }
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", messageKey(current, currentKey, salt), iv);
      cipher.setAAD(prefix);
      const body = [cipher.update(plain), cipher.final()];
      return Buffer.concat([prefix, salt, iv, cipher.getAuthTag(), ...body]);
    },
    open(sealed) {
      const idEnd = 1 + (sealed[0] ?? 0);
      const id = sealed.subarray(1, idEnd).toString();
      const key = byId.get(id);
      if (!key)
        throw new Error(`sealed with the key "${id}", which is not among those given (${[...byId.keys()].join(", ")})`);
      const ivStart = idEnd + saltBytes;
      const bodyStart = ivStart + ivBytes + tagBytes;
      if (sealed.length < bodyStart) throw new Error("too short to be sealed data");
      const iv = sealed.subarray(ivStart, ivStart + ivBytes);
      const opening = createDecipheriv("aes-256-gcm", messageKey(id, key, sealed.subarray(idEnd, ivStart)), iv);
      opening.setAAD(sealed.subarray(0, idEnd));
      opening.setAuthTag(sealed.subarray(ivStart + ivBytes, bodyStart));
      try {
        return Buffer.concat([opening.update(sealed.subarray(bodyStart)), opening.final()]);
      } catch (cause) {
        throw new Error(`does not open with the key "${id}": another key was used, or bytes have changed`, { cause });
      }
    },
  };
}

function checked(id: string, key: Buffer): Buffer {
  if (!/^[\w.-]{1,64}$/.test(id)) throw new Error(`A key's id is 1 to 64 letters, digits, dots, dashes: not "${id}".`);
  if (key.length !== 32) throw new Error(`The key "${id}" has ${key.length} bytes and not 32.`);
  return key;
}
