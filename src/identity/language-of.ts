import { conversationKeys } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Store } from "../domain/store.ts";

/** What the customer of a conversation writes in now, for what is sent to their contacts; `known` where no turn has settled it. */
export async function languageOf(
  store: Pick<Store, "read">,
  conversation: string,
  known: Language = "zh-Hans",
): Promise<Language> {
  const { value } = await store.read<{ language?: Language }>(conversationKeys.state(conversation));
  return value?.language ?? known;
}
