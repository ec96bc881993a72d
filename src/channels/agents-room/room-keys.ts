/** Names of what is kept of an agents' room; in the file "work", for it is under way. */
export const roomKeys = {
  card: (conversation: string) => `work#room-card/${conversation}`,
};
export const roomCardPrefix = "room-card/";

/** A card that is up. */
export interface StoredCard {
  /** The room's own id of it; absent until it is up. */
  sent?: string;
  /** What it shows, so that nothing is sent twice. */
  shown?: string;
  /** Set when somebody took the conversation in the room: what is said follows below the card, from here on. */
  follows?: { agent: string; after: number };
  /** What the customer's last lines below the card were sent as, by message: one may be masked later, when the next shows what it was part of. */
  lines?: Record<string, string>;
}
