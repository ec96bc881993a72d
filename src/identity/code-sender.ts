import type { Language } from "../domain/language.ts";

/** One message to one registered address. */
export interface Sending {
  to: { kind: "phone" | "email"; address: string };
  /** For e-mail. */
  subject: string;
  text: string;
  language: Language;
  /** What `text` was made of, for providers that only send templates registered with them. */
  template: string;
  params: Record<string, string>;
  /** The code or link inside `text`, for an inbox that shows it apart. */
  code?: string;
  link?: string;
  /** The same for every try of one message; a provider that knows it sends once. */
  key: string;
}

/** Port to a provider of text messages or e-mail. "undeliverable": trying again is no use; a rejection is tried again, as is a wait it asks for. */
export interface CodeSender {
  send(message: Sending): Promise<"sent" | "undeliverable" | { retryAfterMs: number }>;
}
