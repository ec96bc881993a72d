import { OwnerMoved, StateMoved, TurnGoesOn } from "../dialog/signals.ts";
import { type ConversationMeta, conversationKeys, type Owner } from "../domain/conversation.ts";
import { languageOfTag } from "../domain/language.ts";
import type { InboxItem } from "../domain/store.ts";
import { agentTurn } from "./agent-turn.ts";
import { botTurn } from "./bot-turn.ts";
import { followMenu, menuTurn, shownInEvent } from "./follow-menu.ts";
import { queueTurn } from "./queue-turn.ts";
import { type ConversationState, newState, verifiedLately } from "./state.ts";
import type { TurnDeps } from "./turn-deps.ts";
import { createTurnWriter } from "./turn-writer.ts";

const reruns = 20;

/** Works one inbox item off: from what is stored, to its last commit. Rejects only when the store does. */
export async function runTurn(deps: TurnDeps, item: InboxItem): Promise<void> {
  const startedAt = performance.now();
  let outcome = "handled";
  for (let tries = 0; tries < reruns; tries += 1) {
    try {
      outcome = await tryTurn(deps, item);
      break;
    } catch (error) {
      if (error instanceof OwnerMoved) {
        outcome = "owner-moved";
        break;
      }
      const again = error instanceof StateMoved || error instanceof TurnGoesOn;
      if (!again || tries === reruns - 1) throw error;
    }
  }
  deps.secrets.delete(item.id);
  deps.ahead.delete(item.id);
  deps.log.info(
    {
      conversation: item.conversation,
      inbound: item.id,
      outcome,
      durationMs: Math.round(performance.now() - startedAt),
    },
    "turn.handled",
  );
}

async function tryTurn(deps: TurnDeps, item: InboxItem): Promise<string> {
  const { store } = deps;
  const keys = conversationKeys;
  const [meta, stored, owner] = await Promise.all([
    store.view<ConversationMeta>(keys.meta(item.conversation)),
    store.read<ConversationState>(keys.state(item.conversation)),
    store.view<Owner>(keys.owner(item.conversation)),
  ]);
  if (!meta.value || !owner.value) {
    await store.commit({ inboxDone: [item.id] });
    return "no-conversation";
  }
  const state = stored.value ?? newState(languageOfTag(meta.value.locale) ?? "zh-Hans", deps.now());
  if (owner.value.owner !== "agent" && !verifiedLately(state, deps.now())) state.verifying = undefined;
  const writer = createTurnWriter(deps, {
    item,
    meta: meta.value,
    state,
    stateVersion: stored.version,
    owner: owner.value,
    effectLine: (operation, result, language) =>
      deps.phrases
        .render(
          "common",
          "desk-effect-untold",
          { operation, result: typeof result === "string" ? result : "done" },
          language,
        )
        .join(" "),
  });
  const { input } = item;
  if (input.kind === "event" && input.name === shownInEvent) return menuTurn(deps, writer, String(input.value));
  if (input.kind === "message" && meta.value.channel === "web") followMenu(state, input.locale);
  const turn = owner.value.owner === "agent" ? agentTurn : owner.value.owner === "queue" ? queueTurn : botTurn;
  return turn(deps, writer);
}
