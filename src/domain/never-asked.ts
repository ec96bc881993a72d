/** What no support agent may ever ask a customer for: knowledge/wallet.yaml, official-contacts.never. */
export type NeverAsked = "password" | "code" | "card" | "remote-control" | "safe-account" | "private-contact";
