import type { InboundEvent } from "../domain/message.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** An event for a dialog that is parked while people talk: what happened is kept in its journal and told to the desk. */
export async function settleParked(deps: TurnDeps, writer: TurnWriter, event: InboundEvent): Promise<void> {
  const run = writer.state.run;
  if (!run) return;
  const { effect, pending } = run;
  if (effect && event.name === "effect.settled" && event.key.startsWith(effect.key)) {
    const report = await deps.gateway.settle(effect.key);
    if (report.state === "running" || report.state === "unknown") {
      writer.setTimer(new Date(Date.parse(deps.now()) + 10_000).toISOString(), {
        name: "effect.settled",
        key: `${effect.key}@${deps.now()}`,
      });
      return;
    }
    run.effect = undefined;
    if (pending?.kind === "effect") run.pending = undefined;
    if (report.state === "void") run.voided[effect.path] = (run.voided[effect.path] ?? 0) + 1;
    else {
      run.journal.push({ path: effect.path, kind: "do", result: report.result ?? null, at: deps.now() });
      run.done.push({ operation: effect.operation, at: deps.now() });
    }
    const key = report.state === "void" ? "desk-effect-void" : "desk-effect-untold";
    writer.tellDesk((language) =>
      deps.phrases.render("common", key, { operation: effect.operation, result: report.state }, language).join(" "),
    );
  } else if (pending?.kind === "wait" && pending.event?.name === event.name && pending.event.key === event.key) {
    run.journal.push({ path: pending.path, kind: "wait", result: "happened", at: deps.now() });
    run.pending = undefined;
    writer.tellDesk((language) =>
      deps.phrases.render("common", "desk-event", { event: event.name }, language).join(" "),
    );
  }
}
