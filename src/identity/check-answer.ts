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
  if (!state?.question || asked === undefined || held.proofs.length === 0) {
    return { result: { outcome: "nobody" }, change: { expect: reading.expect } };
  }
  const { account } = state.subject;
  const counters = await reading.get<Counters>(identityKeys.counters(account));
  const until = answersStoppedUntil(counters, now);
  if (until) return { result: { outcome: "locked", until }, change: { expect: reading.expect } };
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
      append: [
        audited({ at: now, act: "question.check", outcome: result.outcome, conversation: scope.conversation, account }),
      ],
    },
  };
}
