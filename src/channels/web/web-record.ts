/** One browser's chain of resume values. */
export interface ResumeEntry {
  /** The browser's chain: using a value touches no other browser's. */
  chain: string;
  /** SHA-256 of the secret part, base64url. */
  hash: string;
  expiresAt: string;
  /** The origin it was given to; absent when none was sent. */
  origin?: string;
  /** The value was used once, and its successor not yet. */
  used?: boolean;
}

/** What the web channel itself keeps of a conversation. */
export interface WebRecord {
  /** Raised when a host identity joins a conversation that was anonymous: what was handed out before is worth nothing then. */
  generation: number;
  /** The customer whom host identities have named here. */
  customer?: string;
  /** When the client ended it; nothing is taken or sent from then on. */
  ended?: string;
  resume: ResumeEntry[];
}

export const emptyWebRecord: WebRecord = { generation: 0, resume: [] };

export const webKeys = {
  record: (conversation: string) => `conversation/${conversation}#web`,
  upload: (conversation: string, upload: string) => `conversation/${conversation}#web-upload/${upload}`,
  /** The conversation a customer's next device joins. */
  openConversation: (customer: string) => `account/${encodeURIComponent(customer)}#web-conversation`,
};

/** Ids we make ourselves; anything else never reaches a key or a path. */
export const isOwnId = (id: unknown): id is string => typeof id === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(id);
