import type { Operation } from "../identity/gateway.ts";
import { createChat } from "./create-chat.ts";
import type { Dialog } from "./dialog.ts";
import { journal, nextPath, type Pass, stop } from "./pass.ts";
import { dropEntries } from "./run.ts";

/** Runs a dialog inside the one under way; when it has ended, its own steps leave the journal and its result stays. */
export async function runInner<A, R>(pass: Pass, path: string, dialog: Dialog<A, R>, args: A): Promise<R> {
  const prefix = `${path}/`;
  const chat = createChat(pass, dialog.name, prefix);
  const result = await dialog.converse(chat, args, pass.host.kit());
  dropEntries(pass.run, (entry) => entry.path.startsWith(prefix));
  return journal(pass, path, "run", result);
}

/**
 * Gets the proof an operation wants, at "<step>/proof#n". A second request right after success is a fault;
 * a proof that was not given ends the outer run.
 */
export async function prove(pass: Pass, path: string, wanted: string[], purpose: string): Promise<void> {
  if (pass.provedNow.has(path)) throw new Error(`${path}: proof was given and is asked for again at once`);
  const finished = pass.run.journal.filter(
    (entry) => entry.path === `${path}/proof` || entry.path.startsWith(`${path}/proof#`),
  );
  const live = finished.filter((entry) => entry.kind === "run").length;
  pass.occurrences.set(`${path}/proof`, live);
  const at = nextPath(pass, `${path}/`, "proof");
  pass.visited.push(at);
  // A proof begun under one request goes on with it, even if the live grants have changed meanwhile.
  pass.run.proofs[at] ??= { wanted, purpose, contact: pass.run.ownContact };
  const { outcome } = await runInner(pass, at, pass.host.prove, pass.run.proofs[at]);
  delete pass.run.proofs[at];
  if (outcome !== "proved") return stop(pass, { kind: "cancelled" });
  pass.provedNow.add(path);
}

/** Goes on with the proof under way at this step, or asks the gateway, once, whether the operation wants one. */
export async function proveFor(pass: Pass, path: string, operation: Operation, isProving: boolean): Promise<void> {
  if (isProving) return prove(pass, path, [], operation);
  const allowed = await pass.host.gateway.allowed({ conversation: pass.host.conversation }, operation);
  if (allowed !== "allowed") await prove(pass, path, allowed.wanted, operation);
}

/** Proofs given inside a step count as visited when the step is passed again; true while one is not finished. */
export function visitProofs(pass: Pass, path: string): boolean {
  const inside = (known: string) =>
    known === `${path}/proof` || known.startsWith(`${path}/proof#`) || known.startsWith(`${path}/proof/`);
  const unfinished = (known: string) => inside(known) && known.slice(path.length + 1).includes("/");
  const entries = pass.run.journal.filter((entry) => inside(entry.path));
  pass.visited.push(...entries.map((entry) => entry.path));
  return entries.some((entry) => unfinished(entry.path)) || unfinished(pass.run.pending?.path ?? "");
}
