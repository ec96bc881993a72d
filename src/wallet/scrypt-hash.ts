import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** Cost 2^14: about 25 ms on the machines this is tested on; a real core may well choose more. */
const cost = 2 ** 14;
const bytes = 32;

function derive(secret: string, salt: Buffer, N: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, bytes, { N, r: 8, p: 1 }, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}

/** "cost$salt$hash", salt and hash in base64url. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  return `${cost}$${salt.toString("base64url")}$${(await derive(secret, salt, cost)).toString("base64url")}`;
}

const nobody = hashSecret(randomBytes(16).toString("base64url"));

/** Without a hash it takes as long as with one, and is false. */
export async function isSecret(secret: string, hash: string | undefined): Promise<boolean> {
  const [N, salt, expected] = (hash ?? (await nobody)).split("$");
  const found = await derive(secret, Buffer.from(salt ?? "", "base64url"), Number(N));
  return timingSafeEqual(found, Buffer.from(expected ?? "", "base64url")) && hash !== undefined;
}
