import type { Router } from "express";
import type { OtherDeskConfig } from "./config.ts";
import { maskContacts } from "./desk/mask-contacts.ts";
import type { After, NewId, Now } from "./domain/ids.ts";
import type { Store } from "./domain/store.ts";
import type { Handoff } from "./handoff/create-handoff.ts";
import { createBotFrameworkDesk } from "./handoff/other-desk/bot-framework-desk.ts";
import { createChatwootDesk } from "./handoff/other-desk/chatwoot-desk.ts";
import { createChatwootRouter } from "./handoff/other-desk/chatwoot-router.ts";
import { createHearOtherDesk } from "./handoff/other-desk/hear-other-desk.ts";
import { createHubRouter } from "./handoff/other-desk/hub-router.ts";
import type { OtherDeskWords } from "./handoff/other-desk/other-desk.ts";
import { type Forwarding, startOtherDesk } from "./handoff/other-desk/start-other-desk.ts";
import type { Words } from "./read-all.ts";

export interface ComposedOtherDesk extends Pick<Forwarding, "idle" | "stop"> {
  /** Chatwoot signs its raw body. */
  rawRouter?: Router;
  router?: Router;
}

/** Another maker's desk in both directions: what happens here is told there, and what people do there happens here. */
export async function composeOtherDesk({
  config,
  store,
  handoff,
  words: { phrases, knowledge },
  now,
  newId,
  after,
  log,
}: {
  config: OtherDeskConfig;
  store: Store;
  handoff: Handoff;
  words: Pick<Words, "phrases" | "knowledge">;
  now: Now;
  newId: NewId;
  after: After;
  log: (error: unknown) => void;
}): Promise<ComposedOtherDesk> {
  const timeZone = knowledge.wallet.hours["time-zone"];
  const words: OtherDeskWords = (key, params = {}) =>
    phrases.render("channels", key, params, config.language).join("\n\n");
  const desk =
    config.kind === "chatwoot"
      ? createChatwootDesk(config.settings)
      : createBotFrameworkDesk({ ...config, timeZone, now, newId });
  const forwarding = await startOtherDesk({ desk, store, mask: maskContacts, words, after, log });
  const { conversationOf, leaveNote, idle, stop } = forwarding;
  const hear = createHearOtherDesk({ name: desk.name, store, handoff, conversationOf, words });
  return config.kind === "chatwoot"
    ? { idle, stop, rawRouter: createChatwootRouter({ secret: config.webhookSecret, hear, leaveNote, now }) }
    : { idle, stop, router: createHubRouter({ secret: config.secret, hear }) };
}
