import { createHash } from "node:crypto";
import { Fault } from "../domain/fault.ts";
import type { WalletWrites, WriteName } from "../identity/gateway.ts";
import { NeedsProof } from "../identity/levels.ts";
import type { Chat, Confirmation } from "./dialog.ts";
import { prove, proveFor, visitProofs } from "./inner-run.ts";
import { journal, type Pass, step, stop, take } from "./pass.ts";
import { dropEntries, type Run } from "./run.ts";

/** A confirmation older than this is asked again. security.md R18. */
export const confirmationLivesMs = 120_000;
/** An effect whose outcome is still unknown after this is a person's business. */
const unknownEndsMs = 600_000;
const askAgainEveryMs = 10_000;
/** Tries of one step that never reached the wallet before it is a person's business, too. */
const voidsAtMost = 3;

/** The same parameters give the same hash, whatever the order of their keys. */
export function hashParams(operation: string, params: object): string {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([operation, sorted]))
    .digest("base64url");
}

/** Steps that change something in the wallet: do (confirmed) and follow. */
export function effectSteps(pass: Pass, prefix: string): Pick<Chat, "do" | "follow"> {
  return {
    do: (id, confirmation) =>
      step(pass, prefix, id, "do", (path) =>
        carryOut(pass, path, confirmation.operation, confirmation.params, confirmation),
      ),
    follow: (id, operation, params) => step(pass, prefix, id, "do", (path) => carryOut(pass, path, operation, params)),
  };
}

async function carryOut<N extends WriteName>(
  pass: Pass,
  path: string,
  operation: N,
  params: WalletWrites[N],
  confirmation?: Confirmation<N>,
): Promise<unknown> {
  const { run, host } = pass;
  const proving = visitProofs(pass, path);
  if (run.effect?.path === path) return reconcile(pass, path, confirmation);
  const paramsHash = hashParams(operation, params);
  if (confirmation && confirmation.paramsHash !== paramsHash)
    throw new Fault("parameters-differ", `${path}: ${operation}`);
  await proveFor(pass, path, operation, proving);
  if (confirmation && age(pass, confirmation.confirmedAt) > confirmationLivesMs)
    return askAgain(pass, confirmation, "confirm-expired");
  const key = `${run.id}:${path}:${run.voided[path] ?? 0}`;
  run.effect = { path, key, operation, paramsHash, announcedAt: host.now() };
  await host.commit({ kind: "before-effect" });
  const sent = host.gateway.write({ conversation: host.conversation }, operation, params, key);
  const first = await Promise.race([
    sent.then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    ),
    host.outOfPatience().then(() => "slow" as const),
  ]);
  if (first === "slow") return waitForEffect(pass, path, key, sent);
  if ("result" in first) return finish(pass, path, first.result);
  if (first.error instanceof NeedsProof) {
    // Nothing was sent: the grant ran out between the question and the call.
    run.effect = undefined;
    await prove(pass, path, first.error.wanted, operation);
    return carryOut(pass, path, operation, params, confirmation);
  }
  if (first.error instanceof Fault && first.error.code === "not-allowed") throw first.error;
  return reconcile(pass, path, confirmation);
}

const age = (pass: Pass, at: string): number => Date.parse(pass.host.now()) - Date.parse(at);

/** Asks the wallet what became of an effect whose answer never came. Only after `void` is it true that nothing was done. */
async function reconcile(pass: Pass, path: string, confirmation?: Confirmation): Promise<unknown> {
  const { run, host } = pass;
  const effect = run.effect!;
  if (run.pending?.path === path && !wakesEffect(pass, effect.key))
    return stop(pass, { kind: pass.input ? "not-accepted" : "waiting" });
  if (pass.input?.kind === "event" && run.pending?.path === path) take(pass);
  const report = await host.gateway.settle(effect.key);
  const facts = { operation: effect.operation, key: effect.key };
  if (report.state === "done" || report.state === "refused") return finish(pass, path, report.result);
  if (report.state === "void") {
    run.effect = undefined;
    run.pending = undefined;
    run.voided[path] = (run.voided[path] ?? 0) + 1;
    if (run.voided[path] >= voidsAtMost) return stop(pass, { kind: "unsettled", outcome: "void", facts });
    if (!confirmation) return stop(pass, { kind: "again" });
    return askAgain(pass, confirmation, "nothing-was-done");
  }
  if (age(pass, effect.announcedAt) > unknownEndsMs)
    return stop(pass, { kind: "unsettled", outcome: "unknown", facts });
  return waitForEffect(pass, path, effect.key);
}

function wakesEffect(pass: Pass, key: string): boolean {
  return pass.input?.kind === "event" && pass.input.name === "effect.settled" && pass.input.key.startsWith(key);
}

/** The turn ends; a settled call or a timer brings the dialog back to this step. */
function waitForEffect(pass: Pass, path: string, key: string, sent?: Promise<unknown>): Promise<never> {
  const { run, host } = pass;
  if (run.pending?.path !== path) {
    for (const bubble of host.phrases.render("common", "still-working", {}, host.language)) host.say(bubble);
    run.pending = {
      path,
      kind: "effect",
      ask: "",
      dialog: "common",
      phrase: "still-working",
      choices: [],
      event: { name: "effect.settled", key },
      misses: 0,
      askedAt: host.now(),
    };
  }
  host.setTimer(new Date(Date.parse(host.now()) + askAgainEveryMs).toISOString(), {
    name: "effect.settled",
    key: `${key}@${host.now()}`,
  });
  if (sent !== undefined) host.watchEffect(key, sent);
  return stop(pass, { kind: "waiting" });
}

async function finish(pass: Pass, path: string, result: unknown): Promise<unknown> {
  const { run, host } = pass;
  const effect = run.effect!;
  run.effect = undefined;
  if (run.pending?.path === path) run.pending = undefined;
  run.done.push({ operation: effect.operation, at: host.now() });
  journal(pass, path, "do", result);
  await host.commit({ kind: "result", effect, outcome: result });
  return result;
}

/** Goes back to the confirmation: its question is put again, with the reason. */
function askAgain(pass: Pass, confirmation: Confirmation, phrase: string): Promise<never> {
  const { run, host } = pass;
  for (const bubble of host.phrases.render("common", phrase, {}, host.language)) host.say(bubble);
  rewind(run, confirmation.step);
  return stop(pass, { kind: "again" });
}

/** Takes everything from the step on out of the journal. */
function rewind(run: Run, path: string): void {
  const at = run.journal.findIndex((entry) => entry.path === path);
  if (at >= 0) dropEntries(run, (_, index) => index >= at);
  run.pending = undefined;
}
