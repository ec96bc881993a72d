import { board } from "../state/desk-state.ts";
import { chatOf } from "../state/open-chats.ts";

/** The page's title with the number of unread messages in front of it. */
export function unreadTitle(title: string): string {
  const count = (board.value?.mine ?? []).reduce(
    (sum, { conversationId }) => sum + chatOf(conversationId).unread.value,
    0,
  );
  return count > 0 ? `(${count}) ${title}` : title;
}
