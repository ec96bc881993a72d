import type { StoryDesk } from "./story-desk.ts";

/** Where a story stands while it is told. */
export interface Teller {
  desk: StoryDesk;
  locale: string;
  /** Whose phone, mailbox and authenticator can be read. */
  customer: string;
  /** Messages that the last `-- inbox` has shown. */
  inboxSeen: number;
}
