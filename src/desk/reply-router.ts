import { Router } from "express";
import { type Case, conversationKeys } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Message } from "../domain/message.ts";
import type { Store } from "../domain/store.ts";
import { type Held, handoffKeys } from "../handoff/handoff-keys.ts";
import { onlyIds } from "./only-ids.ts";
import type { OwnerGuard } from "./owner-guard.ts";
import { sessionOf } from "./require-agent.ts";

/** A canned reply with its variables filled, in the customer's language. */
export type RepliesFor = (
  language: Language,
  values: { agent: string; number: string; case?: Case["id"] },
) => { id: string; shortcut: string; title: { "zh-Hans": string; en: string }; text: string }[];

/** What the knowledge would answer to an utterance, best first. */
export type Suggest = (
  text: string,
  language: Language,
) => { intent: string; title: { "zh-Hans": string; en: string }; text: string; confidence: number }[];

export interface ReplyRouterDeps {
  store: Store;
  replies: RepliesFor;
  suggest: Suggest;
  owners: OwnerGuard;
}

/** What an agent may send with a key: canned replies, and answers of the knowledge to what the customer said last. */
export function createReplyRouter({ store, replies, suggest, owners }: ReplyRouterDeps): Router {
  const router = onlyIds(Router());

  router.get("/:id/replies", async (req, res) => {
    const { id } = req.params;
    if (!(await owners.owns(id, res))) return;
    const { name, number } = sessionOf(res).agent;
    const [{ value: held }, language] = await Promise.all([store.read<Held>(handoffKeys.held(id)), spoken(id)]);
    res.json({ language, replies: replies(language, { agent: name, number, case: held?.caseId }) });
  });

  router.get("/:id/suggestions", async (req, res) => {
    const { id } = req.params;
    if (!(await owners.owns(id, res))) return;
    const stream = conversationKeys.transcript(id);
    const entries = await store.tail<Message>(stream, Math.max(0, (await store.lastSeq(stream)) - lookBack));
    const said = entries.map(({ entry }) => entry).filter(({ from, masked }) => from === "customer" && !masked);
    const language = await spoken(id);
    for (const { id: about, text } of said.reverse()) {
      const suggestions = suggest(text, language);
      if (suggestions[0]?.intent === personWanted) continue;
      return void res.json({ about, suggestions });
    }
    res.json({ suggestions: [] });
  });

  const spoken = async (conversation: string): Promise<Language> =>
    (await store.read<{ language?: Language }>(conversationKeys.state(conversation))).value?.language ?? "zh-Hans";

  return router;
}

/** To this a person is the answer, who is here: what was said before is looked at. */
const personWanted = "contact/human-agent";
/** Entries among which the customer's last words are looked for. */
const lookBack = 40;
