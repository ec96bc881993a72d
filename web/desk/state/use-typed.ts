import type { OpenChat } from "./open-chats.ts";

/** The text of one form of a conversation, which outlives the form. */
export function useTyped(chat: OpenChat, form: string): [text: string, write: (text: string) => void] {
  return [
    chat.typed.value[form] ?? "",
    (text) => {
      chat.typed.value = { ...chat.typed.value, [form]: text };
    },
  ];
}
