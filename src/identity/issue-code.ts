import { after, day, elapsed, hour, minute, second } from "../domain/instants.ts";
import type { Language } from "../domain/language.ts";
import type { Change, OutboxItem } from "../domain/store.ts";
import { audited } from "./audit.ts";
import { type Challenge, challengeState, createChallenge, drawCode } from "./challenge.ts";
import type { CodeMessage } from "./code-message.ts";
import { sealCodeMessage } from "./code-message.ts";
import { type Counters, lockedUntil } from "./counters.ts";
import { type CodeMethod, type IdentityState, identityKeys } from "./identity-state.ts";
import type { Issued, ProvingScope } from "./proving.ts";
import { type ProvingRoom, readIdentity } from "./proving-room.ts";
import type { Reading } from "./reading.ts";
import type { Recorded } from "./recorded.ts";
import { kindOf } from "./risk.ts";
import { type Sends, sendsOpenAt, waitAfter, withSend } from "./sending-limits.ts";
import { hasSettledCode, standing } from "./standing.ts";

export interface CodeRequest {
  method: CodeMethod;
  purpose: string;
  language: Language;
}

const everybodysSends = "sends/main#codes";
/** Counted to take as long. */
const nobodysSends = "sends/nobody#codes";

/** Makes a challenge and queues its message. Nothing here waits for delivery, and all of it is the same for an unknown identifier. */
export async function issueCode(
  room: ProvingRoom,
  scope: ProvingScope,
  request: CodeRequest,
): Promise<Recorded<Issued>> {
  const { reading, state, host } = await readIdentity(room.store, scope.conversation);
  const now = room.now();
  const line = (outcome: string) =>
    audited({
      at: now,
      act: "code.issue",
      outcome,
      conversation: scope.conversation,
      account: state?.subject.account,
      detail: { method: request.method, purpose: request.purpose },
    });
  const unsent = (result: Issued): Recorded<Issued> => ({
    result,
    change: { expect: reading.expect, append: [line(result.outcome)] },
  });
  if (!state) return unsent({ outcome: "nobody" });
  const { account, face } = state.subject;
  const kind = kindOf(request.method);
  const told = await reading.get<Counters>(identityKeys.counters(face));
  const shared = await reading.get<Counters>(identityKeys.counters(account));
  const faceSends = await reading.get<Sends>(identityKeys.sends(face));
  const sends = await reading.get<Sends>(identityKeys.sends(account));
  const until = lockedUntil(told, now);
  if (until) return unsent({ outcome: "locked", until });
  const codeLives = await livesFor(room, reading, state, request);
  const here = state.sends[request.method];
  const mine = here ? after(here.lastAt, waitAfter(here.count)) : now;
  if (mine > now) return unsent({ outcome: "wait", seconds: secondsTo(mine, now), codeLives });
  const destination = sendsOpenAt(faceSends, kind, now);
  if (destination !== "open") return unsent(notYet(destination, now, codeLives));
  const source = `sends/${room.secrets.faceOf(`source:${scope.source}`)}#codes`;
  if (await usedUp(room, source)) return unsent(notYet(after(now, hour), now, codeLives));

  const silent = lockedUntil(shared, now) !== undefined || sendsOpenAt(sends, kind, now) !== "open";
  const waitSeconds = waitAfter((here?.count ?? 0) + 1) / second;
  const counted = { count: (here?.count ?? 0) + 1, lastAt: now };
  const next: IdentityState = {
    ...state,
    language: request.language,
    sends: { ...state.sends, [request.method]: counted },
  };
  const put: Change["put"] = { [identityKeys.sends(face)]: withSend(faceSends, kind, now) };
  const { challenge, code } = draw(room, scope, account, request, now);
  next.challenge = {
    id: challenge.id,
    expiresAt: challenge.expiresAt,
    method: request.method,
    purpose: request.purpose,
    ...(silent && codeLives ? { sent: state.challenge!.sent ?? state.challenge!.id } : {}),
  };
  put[identityKeys.challenge(account, challenge.id)] = challenge;
  const vouched = hasSettledCode(standing(state, host, now).proofs);
  const outbox = [messageOf(room, state, challenge, { ...request, code, silent, vouched })];
  if (!silent) put[identityKeys.sends(account)] = withSend(sends, kind, now);
  const expiresAt = after(now, hour);
  // Only what goes out costs money: with codes for invented numbers a stranger could use the cap up for all.
  const isSent = !silent && state.subject.customer !== undefined;
  return {
    result: { outcome: "sent", waitSeconds },
    change: {
      expect: reading.expect,
      put: { ...(await oldChallenges(room, account, now)), ...put, [identityKeys.identity(scope.conversation)]: next },
      add: { [source]: { by: 1, expiresAt }, [isSent ? everybodysSends : nobodysSends]: { by: 1, expiresAt } },
      outbox,
      append: [line(silent ? "held-back" : "queued")],
    },
  };
}

const secondsTo = (then: string, now: string) => Math.max(1, Math.ceil(elapsed(now, then) / second));

/** A short wait is told in seconds, a long one as a time. */
const notYet = (then: string, now: string, codeLives: boolean): Issued =>
  elapsed(now, then) <= minute
    ? { outcome: "wait", seconds: secondsTo(then, now), codeLives }
    : { outcome: "limited", until: then, codeLives };

/** Whether the code sent before could still be right for this; one whose tries are used up could not. */
async function livesFor(
  { now, monotonic }: ProvingRoom,
  reading: Reading,
  { subject, challenge: open }: IdentityState,
  { method, purpose }: CodeRequest,
): Promise<boolean> {
  if (open?.method !== method || open.purpose !== purpose) return false;
  const challenge = await reading.get<Challenge>(identityKeys.challenge(subject.account, open.id));
  return challenge !== undefined && challengeState(challenge, now(), monotonic) === "open";
}

async function usedUp(room: ProvingRoom, source: string): Promise<boolean> {
  const [all, one] = await Promise.all([room.store.count(everybodysSends), room.store.count(source)]);
  return all >= room.config.sendsHourly || one >= room.config.sendsPerSourceHourly;
}

function draw(room: ProvingRoom, scope: ProvingScope, account: string, request: CodeRequest, now: string) {
  const code = drawCode();
  const bound = {
    id: room.newId(),
    account,
    conversation: scope.conversation,
    channel: scope.channel,
    purpose: request.purpose,
    method: request.method,
  };
  return { code, challenge: createChallenge(bound, code, { secrets: room.secrets, monotonic: room.monotonic, now }) };
}

/** No conversation on it: a message that waits for its provider holds up no later one. */
function messageOf(
  room: ProvingRoom,
  state: IdentityState,
  challenge: Challenge,
  {
    code,
    language,
    purpose,
    method,
    silent,
    vouched,
  }: CodeRequest & { code: string; silent: boolean; vouched: boolean },
): OutboxItem {
  const message: CodeMessage = {
    account: challenge.account,
    customer: silent ? undefined : state.subject.customer,
    conversation: challenge.conversation,
    challenge: challenge.id,
    method,
    identifier: state.subject.identifier?.sealed,
    ...(vouched ? { vouched } : {}),
    code,
    purpose,
    language,
  };
  const id = room.newId();
  return {
    id,
    route: "code",
    payload: sealCodeMessage(message, id, room.secrets),
    attempts: 0,
    notBefore: challenge.issuedAt,
    expiresAt: challenge.expiresAt,
  };
}

/** Challenges and their delivery records live for a day. security.md R32. */
async function oldChallenges(room: ProvingRoom, account: string, now: string): Promise<Record<string, null>> {
  const known = await room.store.parts<Challenge>(`account/${account}`, "challenge/");
  const old = [...known.values()].flatMap(({ value }) =>
    value && elapsed(value.issuedAt, now) >= day ? [value.id] : [],
  );
  return Object.fromEntries(
    old.flatMap((id) => [
      [identityKeys.challenge(account, id), null],
      [identityKeys.delivery(account, id), null],
    ]),
  );
}
