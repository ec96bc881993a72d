import { audited } from "./audit.ts";
import {
  answersStoppedUntil,
  type Counters,
  withRightAnswer,
  withWrongAnswer,
  wrongAnswersBeforeStop,
} from "./counters.ts";
import { type IdentityState, identityKeys } from "./identity-state.ts";
import type { Checked, ProvingScope } from "./proving.ts";
import { type ProvingRoom, readIdentity } from "./proving-room.ts";
import type { Recorded } from "./recorded.ts";
import { standing } from "./standing.ts";

/** Checks the answer to the question that was asked. A right one only lifts the hurdle; it is no proof of its own. */
export async function checkAnswer(room: ProvingRoom, scope: ProvingScope, answer: string): Promise<Recorded<Checked>> {
  const { reading, state, host } = await readIdentity(room.store, scope.conversation);
  const now = room.now();
  const held = standing(state, host, now);
  const asked = state?.question?.asked;
  const account = state?.subject.account;
  const line = (outcome: string) =>
    audited({ at: now, act: "question.check", outcome, conversation: scope.conversation, account });
  const unchecked = (result: Checked): Recorded<Checked> => ({
    result,
    change: { expect: reading.expect, append: [line(result.outcome)] },
  });
  if (!state?.question || account === undefined || asked === undefined || held.proofs.length === 0)
    return unchecked({ outcome: "nobody" });
  const counters = await reading.get<Counters>(identityKeys.counters(account));
  const until = answersStoppedUntil(counters, now);
  if (until) return unchecked({ outcome: "locked", until });
  const right = await room.wallet.checkAnswer(held.customer!, asked, answer);
  const counted = right ? withRightAnswer(counters) : withWrongAnswer(counters, now);
  const stopped = answersStoppedUntil(counted, now);
  const question: IdentityState["question"] = right
    ? { required: state.question.required, passedAt: now }
    : { required: state.question.required, avoid: asked };
  const result: Checked = right
    ? { outcome: "right" }
    : stopped
      ? { outcome: "locked", until: stopped }
      : { outcome: "wrong", triesLeft: wrongAnswersBeforeStop - counted.answers.wrong };
  return {
    result,
    change: {
      expect: reading.expect,
      put: {
        [identityKeys.counters(account)]: counted,
        [identityKeys.identity(scope.conversation)]: { ...state, question, lastUsedAt: right ? now : state.lastUsedAt },
      },
      append: [line(result.outcome)],
    },
  };
}
