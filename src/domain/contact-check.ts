/** Where somebody can be reached, or who they say they are. "account": a name without the place it belongs to. */
export type ContactKind = "phone" | "sms" | "link" | "email" | ChannelKind | "account" | "agent";
/** Places where people have names. A wallet may have none at most of them. */
export type ChannelKind =
  | "wechat"
  | "weibo"
  | "x"
  | "facebook"
  | "telegram"
  | "whatsapp"
  | "qq"
  | "line"
  | "instagram"
  | "douyin"
  | "discord";

/** "not-ours": claims or imitates us, or is at a place where we have nothing. "unknown": nothing is known either way. */
export type ContactVerdict = "official" | "not-ours" | "unknown";

/** Why; there is a phrase for each. */
export type ContactReason =
  // official
  | "calls-in-only"
  | "calls-out"
  | "sends-texts"
  | "our-site"
  | "our-address"
  | "our-account"
  | "agent-proved"
  // not ours
  | "ours-never-calls"
  | "ours-never-texts"
  | "look-alike"
  | "hidden"
  | "short-link"
  | "no-such-address"
  | "no-channel"
  | "other-account"
  | "no-such-agent"
  | "agent-code-wrong"
  | "claims"
  // unknown
  | "not-listed"
  | "agent-number"
  | "agent-name";

/** One contact found in a text, held against the register. */
export interface ContactCheck {
  kind: ContactKind;
  /** Normalised: E.164 or digits, host and path, lower-case address, name without @; "" for a place named without a name. */
  value: string;
  /** As it may be shown: short, and not to be clicked unless it is ours. */
  shown: string;
  verdict: ContactVerdict;
  reason: ContactReason;
}
