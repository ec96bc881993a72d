import { askSteps } from "./ask-steps.ts";
import type { Chat } from "./dialog.ts";
import { effectSteps } from "./effect-steps.ts";
import { runInner } from "./inner-run.ts";
import { journal, type Pass, step, stop } from "./pass.ts";
import { labelOf } from "./prompt.ts";
import { proofSteps } from "./proof-steps.ts";
import { waitSteps } from "./wait-steps.ts";

/** The chat a dialog talks through, for one pass; `prefix` is the path of the dialog it runs inside, "" for the outer one. */
export function createChat(pass: Pass, dialog: string, prefix: string): Chat {
  const { host, run } = pass;
  return {
    language: host.language,
    opening: run.opening,
    beside(intents, phrase, params = {}) {
      for (const intent of intents)
        if (phrase === undefined) pass.beside.delete(intent);
        else pass.beside.set(intent, { dialog, phrase, params });
    },
    ownContact(contact) {
      run.ownContact = contact;
    },
    ifUrgent(phrase) {
      pass.urgent = { dialog, phrase, params: {} };
    },
    words: (id, params) => labelOf(host, dialog, id, params ?? {}),
    ...askSteps(pass, dialog, prefix),
    ...proofSteps(pass, dialog, prefix),
    ...effectSteps(pass, prefix),
    ...waitSteps(pass, dialog, prefix),
    say: (id, params, options) =>
      step(pass, prefix, id, "say", async (path) => {
        for (const bubble of host.phrases.render(dialog, options?.phrase ?? id, params ?? {}, host.language))
          host.say(bubble);
        journal(pass, path, "say", null);
      }),
    run: (id, inner, args) => step(pass, prefix, id, "run", (path) => runInner(pass, path, inner, args)),
    escalate: (reason, facts = {}, caseId, meanwhile) =>
      stop(pass, { kind: "escalated", reason, facts, caseId, meanwhile }),
  };
}
