/** What an erasure did. `shared`: conversations that are somebody else's as well, and stay. `busy`: conversations that somebody still serves; they are erased by asking again once that has ended. */
export interface Erased {
  conversations: number;
  shared: number;
  cases: number;
  busy: string[];
}

/** Nothing was erased: these cases are not settled, and what they rest on is still wanted. They name the customer, or rest on a conversation of theirs. */
export interface StillOpen {
  open: string[];
}

/**
 * What an erasure would find, for whoever decides on it. `shared`: conversations that are somebody else's as well, and stay; absent in requests
 * of earlier releases. `links`: "that was not me" links that can still be pressed, and stay.
 */
export interface ErasureFinds {
  conversations: number;
  shared?: number;
  cases: number;
  links: number;
}

/** An erasure that one admin has asked for and another one decides on. */
export interface ErasureRequest {
  id: string;
  customer: string;
  reason: string;
  requestedBy: string;
  requestedAt: string;
  expiresAt: string;
  /** At the time of asking. */
  finds: ErasureFinds;
  /** Who agreed; it then goes on until it is through, also after a crash. */
  approvedBy?: string;
}

/** Erasing at a customer's request what is kept of them. It cannot be taken back and takes evidence with it, so it takes two; each step is on the trail with who took it, and why. */
export interface Erasing {
  request(wanted: { customer: string; reason: string; by: string }): Promise<ErasureRequest | StillOpen>;
  /** Oldest first; those whose time is over are left out. */
  waiting(): Promise<ErasureRequest[]>;
  approve(id: string, by: string): Promise<Erased | StillOpen | "same-person" | "not-found">;
  /** Turns it down, or takes back one's own. */
  deny(id: string, by: string): Promise<"denied" | "not-found">;
}
