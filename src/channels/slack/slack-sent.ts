import type { Sent } from "../sent-to/channel.ts";
import type { SlackAnswer } from "./slack-api.ts";

/** What Slack says of a person or channel that cannot be written to until that changes there. */
const closing = new Set([
  ...["channel_not_found", "not_in_channel", "is_archived", "channel_is_archived", "user_not_found", "users_not_found"],
  ...["user_disabled", "user_not_visible", "cannot_dm_bot", "messages_tab_disabled", "restricted_action"],
]);
/** What Slack says of a token that is wrong, was taken back or lacks a right. */
const aboutToken = new Set([
  ...["invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "missing_scope"],
  ...["no_permission", "org_login_required", "team_access_not_granted", "not_allowed_token_type"],
]);
export const isAboutToken = (error: string): boolean => aboutToken.has(error);
/** What Slack says of our token, or of a workspace that is being moved or is full: for the operator to mend or to wait out, and no reason to lose a customer's words. */
const ours = new Set([
  ...aboutToken,
  ...["accesslimited", "access_denied", "ekm_access_denied", "two_factor_setup_required", "app_missing_action_url"],
  ...["enterprise_is_restricted", "team_added_to_org", "external_channel_migrating", "message_limit_exceeded"],
]);
/** What Slack says of blocks that it will not have; the same words go out plain. */
const aboutBlocks = new Set(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"]);
export const isAboutBlocks = (error: string): boolean => aboutBlocks.has(error);
/** What Slack says of a thread that takes no replies, or none that stand in the chat as well. */
const aboutThread = new Set([
  ...["thread_not_found", "cannot_reply_to_message", "cant_broadcast_message"],
  ...["restricted_action_thread_locked", "restricted_action_non_threadable_channel"],
]);
export const isAboutThread = (error: string): boolean => aboutThread.has(error);
/** How long to wait for an operator. */
export const oursRetryMs = 300_000;

/** How long to leave a call alone whose repetition does no harm; without a time where Slack named none. */
export const waitOf = (answer: SlackAnswer): { retryAfterMs?: number } =>
  answer.outcome === "later" ? { retryAfterMs: answer.retryAfterMs } : {};

/** A platform error as what it means for the one who sends. */
export function refusal(error: string): { refused: string } | { closed: string } | { retryAfterMs: number } {
  if (closing.has(error)) return { closed: error };
  return ours.has(error) ? { retryAfterMs: oursRetryMs } : { refused: error };
}

/** What a call that posts something came to; `ts` is Slack's id of a message within its channel. */
export function sentOf(answer: SlackAnswer): Sent {
  if (answer.outcome === "done") {
    const { ts } = answer.data;
    // Without its id it could be neither changed nor told from one that was never posted: as if the answer were lost.
    return typeof ts === "string" && ts !== "" ? { sent: ts } : { unknown: true };
  }
  if (answer.outcome === "refused") return refusal(answer.error);
  return answer.outcome === "later" ? { retryAfterMs: answer.retryAfterMs } : { unknown: true };
}

/** What a call that changes what was sent as `sent` came to; doing it again changes nothing more. */
export function updatedOf(answer: SlackAnswer, sent: string): Sent {
  if (answer.outcome === "done") return { sent };
  return answer.outcome === "unsure" ? waitOf(answer) : sentOf(answer);
}
