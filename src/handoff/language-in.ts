import { conversationKeys } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Store } from "../domain/store.ts";

/** The language last spoken in a conversation. */
export async function languageIn(store: Store, conversation: string): Promise<Language> {
  const state = await store.view<{ language?: Language }>(conversationKeys.state(conversation));
  return state.value?.language ?? "zh-Hans";
}
