import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { advance } from "../../src/dialog/advance.ts";
import type { Chat, Dialog } from "../../src/dialog/dialog.ts";
import type { DialogHost } from "../../src/dialog/dialog-host.ts";
import type { Run } from "../../src/dialog/run.ts";
import { root } from "./read-words.ts";

/** What one replay came by: each step with its arguments, and how the run stood at the end. */
interface Replay {
  steps: string[];
  end: string;
  run: Run;
}

/**
 * Replays a run that waits for something from its journal, twice, and tells what differs: between the two, or from what is stored.
 * A dialog that looks at a clock, draws a number or does anything outside its steps shows here. Empty when all is well.
 */
export async function replayTwice(
  run: Run,
  dialogs: { outer: Dialog; prove: Dialog },
  host: Pick<DialogHost, "language" | "phrases" | "commands" | "kit" | "now">,
): Promise<string[]> {
  const [first, second] = [await replay(run, dialogs, host), await replay(run, dialogs, host)];
  const differences: string[] = [];
  const compare = (what: string, one: unknown, other: unknown) => {
    const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
    if (a !== b) differences.push(`${run.dialog}: ${what} differ(s): ${a} / ${b}`);
  };
  compare("the steps of two replays", first.steps, second.steps);
  compare("the end", first.end, "waiting");
  compare("the journal from what is stored", first.run.journal, run.journal);
  compare("what is pending from what is stored", first.run.pending, run.pending);
  return differences;
}

async function replay(
  stored: Run,
  { outer, prove }: { outer: Dialog; prove: Dialog },
  host: Pick<DialogHost, "language" | "phrases" | "commands" | "kit" | "now">,
): Promise<Replay> {
  const steps: string[] = [];
  const run = structuredClone(stored);
  const forbidden = (what: string) => () => {
    throw new Error(`a replay must not ${what}`);
  };
  const quiet: DialogHost = {
    ...host,
    conversation: "replayed",
    inbound: "none",
    gateway: {
      allowed: async () => "allowed",
      reads: () => still("look"),
      write: forbidden("write"),
      settle: forbidden("settle"),
    },
    kit: () => ({
      ...host.kit(),
      newCaseNumber: forbidden("open a case"),
      proving: still("prove"),
      cases: still("look for a case"),
      // Slots follow from the instant they are asked for, which is journaled; how the desk stands does not.
      desk: { ...host.kit().desk, now: forbidden("look at the desk") },
    }),
    consent: still("read an answer"),
    prove: recording(prove, steps) as DialogHost["prove"],
    say: forbidden("say anything"),
    took: forbidden("take anything"),
    commit: forbidden("store anything"),
    watchEffect: forbidden("wait for an effect"),
    setTimer: forbidden("set a timer"),
    outOfPatience: async () => {},
  };
  const { end } = await advance(recording(outer, steps), run, quiet);
  return { steps, end: end.kind === "failed" ? `failed: ${String(end.error)}` : end.kind, run };
}

/** An object each of whose methods throws. */
const still = <T extends object>(what: string): T =>
  new Proxy({} as T, {
    get: (_, method) => () => {
      throw new Error(`a replay must not ${what} (${String(method)})`);
    },
  });

/** The dialog, telling each step it takes with all arguments that are data. */
function recording<A, R>({ name, converse }: Dialog<A, R>, steps: string[]): Dialog<A, R> {
  const told = (chat: Chat): Chat => {
    const steered = Object.entries(chat).map(([step, value]) => [
      step,
      typeof value !== "function"
        ? value
        : (...args: unknown[]) => {
            steps.push(`${name}.${step} ${JSON.stringify(args)}`);
            const inner = step === "run" ? [args[0], recording(args[1] as Dialog, steps), args[2]] : args;
            return (value as (...all: unknown[]) => unknown)(...inner);
          },
    ]);
    return Object.fromEntries(steered) as Chat;
  };
  return { name, converse: (chat, args, kit) => converse(told(chat), args, kit) };
}

/** All dialogs of the project, by name. */
export async function allDialogs(): Promise<Map<string, Dialog>> {
  const found = new Map<string, Dialog>();
  for (const folder of readdirSync(join(root, "dialogs"))) {
    const file = join(root, "dialogs", folder, "dialog.ts");
    if (!existsSync(file)) continue;
    const exported: Record<string, unknown> = await import(file);
    for (const each of Object.values(exported)) {
      const known = each as Partial<Dialog>;
      if (typeof known.name === "string" && typeof known.converse === "function") found.set(known.name, each as Dialog);
    }
  }
  return found;
}
