import { conversationKeys, type Owner, type QueueEntry } from "../domain/conversation.ts";
import type { Change } from "../domain/store.ts";
import { findBar, nextBar } from "../handoff/queue-bar.ts";
import { sayCommon } from "./dialog-turn.ts";
import { hearDistressWaiting, isInDistress } from "./distress.ts";
import { openCase } from "./open-case.ts";
import { offerParked } from "./parked.ts";
import { settleParked } from "./settle-parked.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** The conversation waits for a person: the bot answers place, leave and case; the rest joins the transcript. */
export async function queueTurn(deps: TurnDeps, writer: TurnWriter): Promise<string> {
  const { input } = writer.item;
  if (input.kind === "event") {
    await settleParked(deps, writer, input);
    await writer.finish();
    return "event-while-waiting";
  }
  if (input.choice) {
    const lead =
      input.choice.ask === writer.state.offer?.ask ? writer.state.offer.leads[input.choice.choice] : undefined;
    const act = lead && "act" in lead ? lead.act : undefined;
    if (act === "leave-queue" || act === "open-case") return leaveQueue(deps, writer, act);
    sayCommon(deps, writer, "stale-choice-waiting");
    await writer.finish();
    return "stale-choice";
  }
  const said = deps.commands.match(input.text);
  if (said.has("leave-queue") || said.has("cancel")) return leaveQueue(deps, writer, "leave-queue");
  const understood = deps.understanding.understand(input.text, { now: deps.now(), timeZone: deps.timeZone });
  if (isInDistress(understood)) {
    await hearDistressWaiting(deps, writer);
    return "distress-while-waiting";
  }
  if (said.has("repeat") || (understood.decision === "accept" && understood.intent === "contact/why-waiting"))
    await sayPlace(deps, writer);
  await writer.finish();
  return "waiting";
}

async function sayPlace(deps: TurnDeps, writer: TurnWriter): Promise<void> {
  const view = await deps.queueView(writer.meta.id);
  if (!view) return;
  if (view.waitMinutes)
    sayCommon(deps, writer, "queue-place-wait", {
      place: view.place,
      low: view.waitMinutes[0],
      high: view.waitMinutes[1],
    });
  else sayCommon(deps, writer, "queue-place", { place: view.place });
}

/** Back to the bot; with "open-case" what was written stays as a case that a person answers later. */
async function leaveQueue(deps: TurnDeps, writer: TurnWriter, act: "leave-queue" | "open-case"): Promise<string> {
  const { store } = deps;
  const keys = conversationKeys;
  const { meta, owner, state } = writer;
  const entry = await store.read<QueueEntry>(keys.queue(meta.id));
  state.offer = undefined;
  let change: Change = {};
  if (act === "open-case") {
    const opened = await openCase(deps, writer, {
      kind: "question",
      summary: entry.value?.summary || "asked",
      facts: { reason: entry.value?.reason ?? "asked" },
    });
    change = opened.change;
    sayCommon(deps, writer, "case-opened", { case: opened.id });
  } else sayCommon(deps, writer, "queue-left");
  const next: Owner = { owner: "bot", epoch: owner.epoch + 1, since: deps.now() };
  offerParked(deps, writer);
  const bar = entry.value && (await findBar(store, entry.value));
  await writer.finish({
    ...change,
    // The bar may just be getting a new version: then the turn is run again.
    expect: { ...change.expect, [keys.queue(meta.id)]: entry.version },
    put: { ...change.put, [keys.owner(meta.id)]: next, [keys.queue(meta.id)]: null },
    append: bar ? [nextBar(meta.id, bar, "left")] : [],
  });
  return act;
}
