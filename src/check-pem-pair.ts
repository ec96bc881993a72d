import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

/** What is wrong with a certificate and its key, by the variables that name their files. */
export function checkPemPair(
  [certName, certFile]: readonly [string, string],
  [keyName, keyFile]: readonly [string, string],
): string[] {
  const cert = readPem(certFile, (pem) => new X509Certificate(pem));
  const key = readPem(keyFile, (pem) => createPrivateKey({ key: pem, format: "pem" }));
  const problems: string[] = [];
  if (typeof cert === "string")
    problems.push(`${certName}: ${cert === "unread" ? unread(certFile) : "wants a certificate as PEM"}`);
  if (typeof key === "string")
    problems.push(
      `${keyName}: ${key === "unread" ? unread(keyFile) : "wants a private key as PEM, without a passphrase"}`,
    );
  if (typeof cert !== "string" && typeof key !== "string" && !isOf(cert, key))
    problems.push(`${keyName}: is not the key of the certificate in ${certName}`);
  return problems;
}

const unread = (file: string) => `no file can be read at “${file}”`;
const isOf = (cert: X509Certificate, key: KeyObject): boolean => cert.checkPrivateKey(key);

function readPem<Read>(file: string, read: (pem: Buffer) => Read): Read | "unread" | "no-pem" {
  let pem: Buffer;
  try {
    pem = readFileSync(file);
  } catch {
    return "unread";
  }
  try {
    return pem.includes("-----BEGIN ") ? read(pem) : "no-pem";
  } catch {
    return "no-pem";
  }
}
