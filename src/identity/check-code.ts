import type { CustomerId } from "../wallet/wallet.ts";
import { audited } from "./audit.ts";
import { type Challenge, challengeState, codeIsRight, triesPerChallenge } from "./challenge.ts";
import { type Counters, lockedUntil, withSuccess } from "./counters.ts";
import { failedCheck } from "./failed-check.ts";
import { type IdentityState, identityKeys, type Proof } from "./identity-state.ts";
import type { Checked, ProvingScope } from "./proving.ts";
import { type ProvingRoom, readIdentity } from "./proving-room.ts";
import type { Reading } from "./reading.ts";
import type { Recorded } from "./recorded.ts";
import { countsTowardsStrong, isYoungBesideOlder, signalsOf } from "./risk.ts";
import { isSpraying } from "./spraying.ts";
import { standing } from "./standing.ts";

/** Where a code went, at `account/<account>#delivery/<challenge>`; written by the deliverer before it sends. */
export interface Delivery {
  contactId: string;
}

/**
 * Checks a submitted code. A wrong one costs the wallet core no call, so that known and unknown accounts answer alike;
 * whatever is decided counts only with the versions it was decided on, so one code is right once.
 */
export async function checkCode(
  room: ProvingRoom,
  scope: ProvingScope,
  submitted: { purpose: string; code: string },
): Promise<Recorded<Checked>> {
  const { reading, state, host } = await readIdentity(room.store, scope.conversation);
  const now = room.now();
  const unchecked = (result: Checked, challenge?: Challenge): Recorded<Checked> => ({
    result,
    change: {
      expect: reading.expect,
      append: [line(room, scope, state?.subject.account, challenge ?? submitted, result.outcome)],
    },
  });
  if (!state) return unchecked({ outcome: "nobody" });
  const { subject } = state;
  const told = await reading.get<Counters>(identityKeys.counters(subject.face));
  const shared = await reading.get<Counters>(identityKeys.counters(subject.account));
  const until = lockedUntil(told, now);
  if (until) return unchecked({ outcome: "locked", until });
  if (await isSpraying(room.store, room.secrets.faceOf(`source:${scope.source}`)))
    return unchecked({ outcome: "busy" });
  if (!state.challenge) return unchecked({ outcome: "spent" });
  const { id } = state.challenge;
  const challenge = await reading.get<Challenge>(identityKeys.challenge(subject.account, id));
  if (!challenge) return unchecked({ outcome: "late" });
  const open = challengeState(challenge, now, room.monotonic);
  if (open !== "open") return unchecked({ outcome: open }, challenge);

  const sent = await sentBefore(room, reading, state);
  const takes = subject.customer !== undefined && lockedUntil(shared, now) === undefined;
  for (const [asked, each] of [[id, challenge] as const, [state.challenge.sent, sent] as const]) {
    if (asked === undefined || !each) continue;
    const delivery = await reading.get<Delivery>(identityKeys.delivery(subject.account, asked));
    const bound = {
      id: asked,
      account: subject.account,
      conversation: scope.conversation,
      channel: scope.channel,
      purpose: submitted.purpose,
    };
    const matches = codeIsRight(each, submitted.code, bound, room.secrets);
    if (matches && takes && delivery)
      return right(room, scope, reading, { ...state, proofs: standing(state, host, now).proofs }, each, delivery);
  }
  return wrong(room, scope, reading, state, [challenge, sent]);
}

/** The challenge whose code the customer may have, where the latest one's went to nobody. */
async function sentBefore(
  room: ProvingRoom,
  reading: Reading,
  { subject, challenge }: IdentityState,
): Promise<Challenge | undefined> {
  if (challenge?.sent === undefined) return undefined;
  const sent = await reading.get<Challenge>(identityKeys.challenge(subject.account, challenge.sent));
  return sent && challengeState(sent, room.now(), room.monotonic) === "open" ? sent : undefined;
}

async function wrong(
  room: ProvingRoom,
  scope: ProvingScope,
  reading: Reading,
  { subject }: IdentityState,
  [challenge, sent]: [Challenge, Challenge | undefined],
): Promise<Recorded<Checked>> {
  const tried = ({ tries, ...rest }: Challenge): Record<string, Challenge> => ({
    [identityKeys.challenge(subject.account, rest.id)]: { ...rest, tries: tries + 1 },
  });
  const failed = await failedCheck(room, scope, reading, subject, challenge.method);
  const result: Checked = failed.lockedUntil
    ? { outcome: "locked", until: failed.lockedUntil }
    : { outcome: "wrong", triesLeft: triesPerChallenge - challenge.tries - 1 };
  return {
    result,
    change: {
      ...failed.change,
      expect: reading.expect,
      put: { ...failed.change.put, ...tried(challenge), ...(sent ? tried(sent) : {}) },
      append: [line(room, scope, subject.account, challenge, result.outcome), ...(failed.change.append ?? [])],
    },
  };
}

async function right(
  room: ProvingRoom,
  scope: ProvingScope,
  reading: Reading,
  state: IdentityState,
  challenge: Challenge,
  { contactId }: Delivery,
): Promise<Recorded<Checked>> {
  const now = room.now();
  const { method } = challenge;
  const { account, face, customer } = state.subject;
  const profile = await room.wallet.profile(customer!);
  const signals = await signalsOf(room.wallet, customer!);
  const contact = profile.contacts.find(({ id }) => id === contactId);
  const counts = contact !== undefined && countsTowardsStrong(contact, signals, now);
  const young = contact === undefined || isYoungBesideOlder(profile, contact, now);
  const proof: Proof = { method, at: now, contactId, countsTowardsStrong: counts, ...(young ? { young } : {}) };
  const next: IdentityState = {
    ...state,
    proofs: [...state.proofs.filter((held) => held.method !== method), proof],
    lastUsedAt: now,
    challenge: undefined,
    question: {
      ...state.question,
      required: room.config.questions && profile.questions.length > 0,
      code: challenge.id,
      passedAt: state.proofs.length > 0 ? state.question?.passedAt : undefined,
    },
  };
  const counters = async (key: string) => withSuccess(await reading.get<Counters>(key), method);
  const here = identityKeys.provedHere(scope.conversation);
  const known = (await reading.get<CustomerId[]>(here)) ?? [];
  return {
    result: { outcome: "right" },
    change: {
      expect: reading.expect,
      put: {
        [identityKeys.counters(account)]: await counters(identityKeys.counters(account)),
        [identityKeys.counters(face)]: await counters(identityKeys.counters(face)),
        [identityKeys.challenge(account, challenge.id)]: { ...challenge, consumedAt: now },
        [identityKeys.identity(scope.conversation)]: next,
        ...(known.includes(customer!) ? {} : { [here]: [...known, customer!] }),
      },
      append: [line(room, scope, account, challenge, "right")],
    },
  };
}

const line = (
  room: ProvingRoom,
  scope: ProvingScope,
  account: string | undefined,
  { purpose, method, id }: { purpose: string; method?: string; id?: string },
  outcome: string,
) =>
  audited({
    at: room.now(),
    act: "code.check",
    outcome,
    conversation: scope.conversation,
    account,
    detail: { purpose, ...(method && id ? { method, challenge: id } : {}) },
  });
