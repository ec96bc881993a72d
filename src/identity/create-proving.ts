import { elapsed } from "../domain/instants.ts";
import { audited } from "./audit.ts";
import { checkAnswer } from "./check-answer.ts";
import { type AuthenticatorMemory, checkAuthenticator } from "./check-authenticator.ts";
import { checkCode } from "./check-code.ts";
import { identify } from "./identify.ts";
import { identityKeys, type Recovery } from "./identity-state.ts";
import { issueCode } from "./issue-code.ts";
import { languageOf } from "./language-of.ts";
import { nextStep } from "./next-step.ts";
import { noticesFor } from "./notices.ts";
import type { NoticeKind } from "./policy.ts";
import type { Proving, ProvingScope } from "./proving.ts";
import { type ProvingRoom, readIdentity } from "./proving-room.ts";
import type { Recorded } from "./recorded.ts";
import { absoluteMs, standing } from "./standing.ts";

/** Binds proving to conversations; compose makes one and hands each turn its own. */
export function createProving(room: ProvingRoom): (scope: ProvingScope) => Proving {
  const memory: AuthenticatorMemory = new Map();
  return (scope) => ({
    next: (wanted) => nextStep(room, scope, wanted),
    identify: (identifier, language) => identify(room, scope, identifier, language),
    forget: () => forget(room, scope),
    issueCode: (request) => issueCode(room, scope, request),
    checkCode: (submitted) => checkCode(room, scope, submitted),
    checkAuthenticator: (code) => checkAuthenticator(room, scope, memory, code),
    checkAnswer: (answer) => checkAnswer(room, scope, answer),
    notifyAll: (kind) => notifyAll(room, scope, kind),
    about: () => about(room, scope),
  });
}

async function forget(room: ProvingRoom, { conversation }: ProvingScope): Promise<Recorded<"forgotten">> {
  const { reading, state, host } = await readIdentity(room.store, conversation);
  const kept = host ? { hostIdentity: host } : null;
  const account = state?.subject.account;
  const line = audited({ at: room.now(), act: "subject.forgotten", outcome: "forgotten", conversation, account });
  return {
    result: "forgotten",
    change: { expect: reading.expect, put: { [identityKeys.identity(conversation)]: kept }, append: [line] },
  };
}

async function notifyAll(
  room: ProvingRoom,
  scope: ProvingScope,
  kind: NoticeKind,
): Promise<Recorded<"queued" | "nobody">> {
  const { reading, state, host } = await readIdentity(room.store, scope.conversation);
  const now = room.now();
  const recovery = await reading.get<Recovery>(identityKeys.recovery(scope.conversation));
  const underWay = recovery && elapsed(recovery.at, now) < absoluteMs ? recovery : undefined;
  const customer = underWay?.customer ?? standing(state, host, now).customer;
  if (!customer) return { result: "nobody", change: { expect: reading.expect } };
  const { contacts } = await room.wallet.profile(customer);
  const language = await languageOf(room.store, scope.conversation, state?.language ?? underWay?.language);
  const told = { customer, contactIds: contacts.map(({ id }) => id), kind, conversation: scope.conversation, language };
  const notices = noticesFor(told, { secrets: room.secrets, newId: room.newId, now });
  const line = audited({
    at: now,
    act: `notice.${kind}`,
    outcome: "queued",
    conversation: scope.conversation,
    account: customer,
  });
  return { result: "queued", change: { ...notices, expect: reading.expect, append: [line] } };
}

async function about(room: ProvingRoom, { conversation }: ProvingScope) {
  const { state, host } = await readIdentity(room.store, conversation);
  const { customer, levels } = standing(state, host, room.now());
  return { conversation, customer, assurance: levels };
}
