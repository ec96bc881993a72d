import { elapsed } from "../domain/instants.ts";
import type { Change } from "../domain/store.ts";
import type { CustomerProfile } from "../wallet/wallet.ts";
import { answersStoppedUntil, type Counters, lockedUntil } from "./counters.ts";
import { type HostSession, type IdentityState, identityKeys, type TwoStepAsked } from "./identity-state.ts";
import type { Level } from "./levels.ts";
import { openMethods } from "./open-methods.ts";
import type { NextStep, ProvingScope } from "./proving.ts";
import { type ProvingRoom, readIdentity } from "./proving-room.ts";
import type { Recorded } from "./recorded.ts";
import { signalsOf } from "./risk.ts";
import { absoluteMs, hasSettledCode, levelsOf, type Standing, standing } from "./standing.ts";

/** Decides what a customer has to do next to hold one of the wanted levels. Asks the wallet core only once something is held. */
export async function nextStep(
  room: ProvingRoom,
  scope: ProvingScope,
  wanted: readonly Level[],
): Promise<Recorded<NextStep>> {
  const { reading, state, host } = await readIdentity(room.store, scope.conversation);
  const now = room.now();
  const held = standing(state, host, now);
  const decided = (result: NextStep, put?: Change["put"]): Recorded<NextStep> => ({
    result,
    change: { expect: reading.expect, put },
  });
  if (held.levels.some((level) => wanted.includes(level))) return decided(proved(held));
  const known = state?.subject.customer === held.customer ? state : undefined;
  const subject = held.customer === undefined ? state?.subject : known?.subject;
  if (!subject && !held.customer) return decided({ step: "identify" });
  // Until something is held, only tries on what was typed are told; the account behind it stays silent.
  const counted = await reading.get<Counters>(identityKeys.counters(held.customer ?? subject!.face));
  const until = lockedUntil(counted, now);
  if (until) return decided({ step: "locked", until });
  if (!held.customer) {
    // A conversation opened by a host identity that has lapsed typed nothing: it starts as anybody does.
    if (!subject?.identifier) return decided({ step: "identify" });
    const method = subject.identifier.kind === "phone" ? "sms" : "email";
    return decided({ step: "first-code", method, lapsed: (state?.proofs.length ?? 0) > 0 });
  }
  const profile = await room.wallet.profile(held.customer);
  const signals = await signalsOf(room.wallet, held.customer);
  const current = known ?? hostState(held.customer, host, now);
  const put = known ? {} : { [identityKeys.identity(scope.conversation)]: current };
  const question = wanted.every((level) => level === "strong") ? pending(current, held, now) : undefined;
  const twoStep = await reading.get<TwoStepAsked>(identityKeys.twoStep(held.customer));
  const methods = openMethods(wanted, { profile, signals, proofs: held.proofs, twoStep, now });
  // With every method passed only the question is left between here and strong.
  if (methods.length === 0 && !(question && onlyAnswerMissing(held))) return decided({ step: "no-method" }, put);
  if (question) {
    const counters = await reading.get<Counters>(identityKeys.counters(held.customer));
    const stopped = answersStoppedUntil(counters, now);
    if (stopped) return decided({ step: "locked", until: stopped });
    const { id, text } = chosen(room, profile, current.question!);
    const asking: IdentityState = { ...current, question: { ...current.question!, asked: id } };
    return decided({ step: "question", text }, { [identityKeys.identity(scope.conversation)]: asking });
  }
  const shown = hasSettledCode(held.proofs) ? methods : methods.map(({ method }) => ({ method }));
  const young = held.levels.includes("young") ? { young: true as const } : {};
  return decided({ step: "another-method", methods: shown, ...young }, put);
}

/** Contacts of proofs that count are the only ones a reset link may go to. */
const proved = ({ levels, proofs }: Standing): NextStep => ({
  step: "proved",
  levels,
  contactIds: proofs.flatMap(({ contactId, countsTowardsStrong }) =>
    contactId && countsTowardsStrong ? [contactId] : [],
  ),
});

/** A customer named by the host page has typed nothing: one id stands for both. */
const hostState = (customer: string, host: HostSession | undefined, now: string): IdentityState => ({
  hostIdentity: host,
  subject: { account: customer, face: customer, customer },
  proofs: [],
  lastUsedAt: host?.at ?? now,
  sends: {},
  language: "zh-Hans",
});

const pending = (state: IdentityState, held: Standing, now: string) =>
  held.proofs.length > 0 && state.question?.required && !answered(state, now) ? state.question : undefined;

const answered = ({ question }: IdentityState, now: string) =>
  question?.passedAt !== undefined && elapsed(question.passedAt, now) < absoluteMs;

const onlyAnswerMissing = (held: Standing) => levelsOf(held.proofs, true).includes("strong");

/** The question under way; after a wrong answer another one, where there is one. Their order is the account's own, so that starting anew brings no easier one. */
function chosen(
  { secrets }: ProvingRoom,
  { id: customer, questions }: CustomerProfile,
  { asked, avoid }: NonNullable<IdentityState["question"]>,
) {
  const underWay = questions.find(({ id }) => id === asked);
  if (underWay) return underWay;
  const rank = ({ id }: { id: string }) => secrets.faceOf(`question:${customer}:${id}`);
  const ordered = [...questions].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return ordered.find(({ id }) => id !== avoid) ?? ordered[0]!;
}
