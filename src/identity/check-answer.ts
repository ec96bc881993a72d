import type { CustomerId } from "../wallet/wallet.ts";
import { answerForms } from "./answer-forms.ts";
import { audited } from "./audit.ts";
import { type Challenge, codeIsRight } from "./challenge.ts";
import {
  answersStoppedUntil,
  type Counters,
  withRightAnswer,
  withWrongAnswer,
  wrongAnswersBeforeStop,
} from "./counters.ts";
import { openIdentifier } from "./identify.ts";
import { type IdentityState, identityKeys } from "./identity-state.ts";
import type { Checked, ProvingScope } from "./proving.ts";
import { type ProvingRoom, readIdentity } from "./proving-room.ts";
import type { Reading } from "./reading.ts";
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
  const right = await isRight(room, held.customer!, asked, answer);
  if (!right && (await isAnswerToAnother(room, reading, state, answer))) return unchecked({ outcome: "not-answer" });
  const counted = right ? withRightAnswer(counters) : withWrongAnswer(counters, now);
  const stopped = answersStoppedUntil(counted, now);
  const question: IdentityState["question"] = right
    ? { required: state.question.required, passedAt: now }
    : { required: state.question.required, avoid: asked, code: state.question.code };
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

async function isRight({ wallet }: ProvingRoom, customer: CustomerId, asked: string, answer: string): Promise<boolean> {
  for (const form of answerForms(answer)) if (await wallet.checkAnswer(customer, asked, form)) return true;
  return false;
}

/** The code that was right just before, or the phone or e-mail that was given: sent once more, neither is a guess. */
async function isAnswerToAnother(
  { secrets }: ProvingRoom,
  reading: Reading,
  { subject, question }: IdentityState,
  answer: string,
): Promise<boolean> {
  const typed = answer.normalize("NFKC").trim();
  const figures = typed.replace(/[\s()+-]/g, "");
  if (subject.identifier) {
    const { kind, value } = openIdentifier(secrets, subject.identifier.sealed);
    if (kind === "email" ? typed.toLowerCase() === value : isNationalPart(figures, value)) return true;
  }
  const code = question?.code;
  const challenge = code && (await reading.get<Challenge>(identityKeys.challenge(subject.account, code)));
  return challenge ? codeIsRight(challenge, figures, challenge, secrets) : false;
}

const shortestNumber = 8;
const isNationalPart = (figures: string, number: string): boolean =>
  /^\d+$/.test(figures) && figures.length >= shortestNumber && number.endsWith(figures);
