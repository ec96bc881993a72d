import { advance } from "../dialog/advance.ts";
import type { Dialog } from "../dialog/dialog.ts";
import type { DialogInput } from "../dialog/dialog-host.ts";
import { sayPending } from "../dialog/prompt.ts";
import type { Run } from "../dialog/run.ts";
import { OwnerMoved, StateMoved } from "../dialog/signals.ts";
import type { InboundEvent, InboundMessage } from "../domain/message.ts";
import { verifyAgainEvent } from "../handoff/verify-again.ts";
import { besideAgent } from "./beside-agent.ts";
import { countsFor } from "./counts-for.ts";
import { createHost, sayCommon } from "./dialog-turn.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** What every proof runs, as a dialog of its own. */
const verification = ({ prove }: TurnDeps): Dialog => ({
  name: prove.name,
  converse: (chat, args, kit) => prove.converse(chat, args as { wanted: string[]; purpose: string }, kit),
});

const hostOf = (deps: TurnDeps, writer: TurnWriter) =>
  createHost({ ...deps, phrases: besideAgent(deps.phrases) }, writer);

/** The verification that the agent who has the conversation has asked for; undefined while there is none. Only this may run while a person owns. */
export const verifying = ({ state, owner }: Pick<TurnWriter, "state" | "owner">): Run | undefined =>
  owner.owner === "agent" && state.verifying?.epoch === owner.epoch ? state.verifying : undefined;

/** Begins it at the agent's button; one that is under way is put to the customer once more. */
export async function beginVerifying(deps: TurnDeps, writer: TurnWriter, event: InboundEvent): Promise<unknown> {
  const { state, meta, item, owner } = writer;
  const { wanted, agent } = event.value as { wanted: string[]; agent: string };
  if (state.consumed === item.id && verifying(writer)) return goOn(deps, writer);
  const under = verifying(writer);
  if (under?.pending) return sayPending(under, hostOf(deps, writer), "brief");
  state.verifying = {
    ...{ id: `${meta.id}/${item.id}/verify`, dialog: deps.prove.name, args: { wanted, purpose: verifyAgainEvent } },
    opening: { text: "", language: state.language, entities: [] },
    ...{ journal: [], done: [], voided: {}, proofs: {}, late: [], kept: [], asks: 0 },
    ...{ epoch: owner.epoch, touchedAt: deps.now(), language: state.language },
  };
  sayCommon(deps, writer, "verify-again", { agent });
  await goOn(deps, writer);
}

/** Offers a message to it; "left" when it was meant for the agent. The code goes to the check and nowhere else. */
export async function takeForVerifying(
  deps: TurnDeps,
  writer: TurnWriter,
  input: InboundMessage,
): Promise<"taken" | "left"> {
  const run = verifying(writer);
  if (!run) return "left";
  if (writer.state.consumed === writer.item.id) return goOn(deps, writer).then(() => "taken");
  const { pending } = run;
  if (input.choice) {
    if (input.choice.ask !== pending?.ask) return "left";
    await goOn(deps, writer, { kind: "choice", ...input.choice });
    return "taken";
  }
  if (input.secret) {
    if (pending?.kind !== "secret") return "left";
    if (!countsFor(input.secret, pending)) {
      // Its dots look like an answer to the customer: the question stands, and is put again.
      sayPending(run, hostOf(deps, writer), "brief");
      return "left";
    }
    if (input.secret.exposed) {
      sayCommon(deps, writer, "secret-on-page");
      sayPending(run, hostOf(deps, writer), "brief");
    } else await goOn(deps, writer, { kind: "secret", plain: deps.secrets.get(writer.item.id) });
    return "taken";
  }
  // Whatever is no answer is talk with the agent; asking for a person here means the one who is there.
  if (pending?.kind !== "ask" && pending?.kind !== "choose") return "left";
  const { entities } = deps.understanding.understand(input.text, { now: deps.now(), timeZone: deps.timeZone });
  const typed = { text: input.text, language: writer.state.language, entities };
  return goOn(deps, writer, { kind: "typed", typed });
}

async function goOn(deps: TurnDeps, writer: TurnWriter, input?: DialogInput): Promise<"taken" | "left"> {
  const { state } = writer;
  const run = state.verifying!;
  run.touchedAt = deps.now();
  const { end } = await advance(verification(deps), run, hostOf(deps, writer), input);
  if (end.kind === "not-accepted") return "left";
  if (end.kind === "waiting") return "taken";
  if (end.kind === "failed" && (end.error instanceof OwnerMoved || end.error instanceof StateMoved)) throw end.error;
  state.verifying = undefined;
  const isPassed = end.kind === "ended" && (end.result as { outcome?: string } | undefined)?.outcome === "proved";
  const isLeft = end.kind === "cancelled" || (end.kind === "escalated" && end.reason === "asked");
  const how = isPassed
    ? "passed"
    : isLeft
      ? "left"
      : end.kind === "failed" || end.kind === "misfit"
        ? "broken"
        : "failed";
  if (end.kind === "failed")
    deps.log.error({ conversation: writer.meta.id, error: String(end.error) }, "verify-again.failed");
  sayCommon(deps, writer, `verify-again-${how}`);
  writer.tellDesk((language) => deps.phrases.render("common", `desk-verify-${how}`, {}, language).join(" "));
  return "taken";
}
