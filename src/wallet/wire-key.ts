import { createHash } from "node:crypto";

/** A write's key as the wallet core sees it: 43 URL-safe characters, the same for the same key, telling nothing of the conversation it came from. */
export const wireKey = (key: string): string => createHash("sha256").update(key).digest("base64url");
