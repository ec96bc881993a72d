/** Where a conversation stands between bot and people. "offered": it waits, and one agent is asked to take it. */
export type HandoffState = "bot" | "waiting" | "offered" | "with-agent";

/** What can happen to it. "pass": the agent declined, let the time run out, or vanished; "lose": the agent who had it vanished. */
export type HandoffEvent =
  | "escalate"
  | "offer"
  | "pass"
  | "claim"
  | "take-over"
  | "transfer"
  | "lose"
  | "return"
  | "leave";

/** All there is; what is not listed does not happen. */
export const transitions: Readonly<Record<HandoffState, Partial<Record<HandoffEvent, HandoffState>>>> = {
  bot: { escalate: "waiting" },
  waiting: { offer: "offered", claim: "with-agent", leave: "bot" },
  offered: { pass: "waiting", claim: "with-agent", leave: "bot" },
  "with-agent": { "take-over": "with-agent", transfer: "waiting", lose: "waiting", return: "bot" },
};
