import { decodeJwt, decodeProtectedHeader } from "jose";
import type * as joining from "../../src/channels/web/join-conversation.ts";
import type * as resumeValues from "../../src/channels/web/resume-values.ts";
import type * as uploadTypes from "../../src/channels/web/upload-types.ts";
import type * as createConversations from "../../src/conversation/create-conversations.ts";
import type * as knownCases from "../../src/conversation/known-cases.ts";
import type { ConversationState } from "../../src/conversation/state.ts";
import type * as effectSteps from "../../src/dialog/effect-steps.ts";
import type * as conversation from "../../src/domain/conversation.ts";
import { conversationKeys } from "../../src/domain/conversation.ts";
import type { Change, Store } from "../../src/domain/store.ts";
import type * as handBack from "../../src/handoff/hand-back.ts";
import type * as writeAsAgent from "../../src/handoff/write-as-agent.ts";
import type * as approvalTarget from "../../src/identity/approval-target.ts";
import type * as approvals from "../../src/identity/approvals.ts";
import type * as challenge from "../../src/identity/challenge.ts";
import type * as counters from "../../src/identity/counters.ts";
import type * as denyApprovals from "../../src/identity/deny-approvals.ts";
import type * as failedCheck from "../../src/identity/failed-check.ts";
import type * as freezeBudget from "../../src/identity/freeze-budget.ts";
import type * as hostIdentity from "../../src/identity/host-identity.ts";
import type * as identify from "../../src/identity/identify.ts";
import type * as identitySecrets from "../../src/identity/identity-secrets.ts";
import type * as identityState from "../../src/identity/identity-state.ts";
import type * as issueCode from "../../src/identity/issue-code.ts";
import type { Level } from "../../src/identity/levels.ts";
import type * as nextStep from "../../src/identity/next-step.ts";
import type * as notMe from "../../src/identity/not-me.ts";
import type * as paramsHash from "../../src/identity/params-hash.ts";
import type * as policy from "../../src/identity/policy.ts";
import type * as risk from "../../src/identity/risk.ts";
import type * as sendingLimits from "../../src/identity/sending-limits.ts";
import type * as spraying from "../../src/identity/spraying.ts";
import type * as standing from "../../src/identity/standing.ts";
import type * as undelivered from "../../src/identity/undelivered.ts";
import type * as maskCode from "../../src/privacy/mask-code.ts";
import type * as neverAsked from "../../src/privacy/never-ask/find-never-asked.ts";
import type * as shieldText from "../../src/privacy/shield-text.ts";
import type * as splitPan from "../../src/privacy/split-pan.ts";
import { type Control, replace } from "./control.ts";

const everyLevel: Level[] = ["session", "email", "possession", "strong"];

/** Commits as ever, but for the parts of a change that `drop` leaves out. */
const leavingOut = <S extends Pick<Store, "commit">>(store: S, drop: (change: Change) => Change): S => ({
  ...store,
  commit: (change: Change) => store.commit(drop(change)),
});

const openChallenge = (change: (known: challenge.Challenge, now: string) => Partial<challenge.Challenge>) =>
  replace<typeof challenge>("src/identity/challenge.ts", (real) => ({
    challengeState: (known, now, monotonic) => real.challengeState({ ...known, ...change(known, now) }, now, monotonic),
  }));

const stands = (
  change: (real: standing.Standing, ...read: Parameters<typeof standing.standing>) => standing.Standing,
) =>
  replace<typeof standing>("src/identity/standing.ts", (real) => ({
    standing: (...read) => change(real.standing(...read), ...read),
  }));

const strong = (held: standing.Standing): standing.Standing => ({ ...held, levels: [...held.levels, "strong"] });

/** The controls that attackers run into, by short name. Without one, its attackers must succeed: otherwise something else stops them, or nothing was tested. */
export const controls = {
  tries: {
    holds: "five wrong tries end a code",
    replacements: [openChallenge(() => ({ tries: 0 }))],
  },
  lock: {
    holds: "ten failures lock an account for a day, over codes, conversations and contacts",
    replacements: [replace<typeof counters>("src/identity/counters.ts", () => ({ lockedUntil: () => undefined }))],
  },
  lifetime: {
    holds: "a code lives five minutes",
    replacements: [openChallenge((_, now) => ({ issuedAt: now, deadline: { boot: "another", atMs: 0 } }))],
  },
  monotonic: {
    holds: "a code's deadline stands on a clock that nobody can set back",
    replacements: [openChallenge(() => ({ deadline: { boot: "another", atMs: 0 } }))],
  },
  rightCode: {
    holds: "only the code that was sent is right, whoever says otherwise",
    replacements: [replace<typeof challenge>("src/identity/challenge.ts", () => ({ codeIsRight: () => true }))],
  },
  bound: {
    holds: "a code is good for its own challenge, account, purpose, conversation and channel",
    replacements: [
      replace<typeof identityState>("src/identity/identity-state.ts", (real) => ({
        identityKeys: {
          ...real.identityKeys,
          challenge: () => "account/any#challenge/any",
        },
      })),
      replace<typeof identitySecrets>("src/identity/identity-secrets.ts", (real) => ({
        createIdentitySecrets(master) {
          const secrets = real.createIdentitySecrets(master);
          return { ...secrets, codeMac: (code, salt) => secrets.codeMac(code, salt, []) };
        },
      })),
    ],
  },
  proof: {
    holds: "knowing who somebody is proves nothing: the gateway acts for whom a code has proved",
    replacements: [
      stands((held, state) =>
        state?.subject.customer ? { customer: state.subject.customer, levels: everyLevel, proofs: state.proofs } : held,
      ),
    ],
  },
  twoMethods: {
    holds: "access is given back on two different methods only",
    replacements: [stands((held) => (held.proofs.length > 0 ? strong(held) : held))],
  },
  answersAddNothing: {
    holds: "an answer to a security question never raises a level",
    replacements: [
      stands((held, state) => (state?.question?.passedAt && held.proofs.length > 0 ? strong(held) : held)),
    ],
  },
  levels: {
    holds: "each operation has its own least level",
    replacements: [
      replace<typeof policy>("src/identity/policy.ts", (real) => ({
        ruleOf: (operation) => ({ ...real.ruleOf(operation), levels: everyLevel }),
      })),
    ],
  },
  fresh: {
    holds: "a number or address that changed hands lately does not count towards recovery",
    replacements: [
      replace<typeof risk>("src/identity/risk.ts", () => ({
        countsTowardsStrong: () => true,
        isYoungBesideOlder: () => false,
      })),
    ],
  },
  vouched: {
    holds: "a contact registered lately opens no more than the freeze, until an older one has vouched for it",
    replacements: [replace<typeof risk>("src/identity/risk.ts", () => ({ isYoungBesideOlder: () => false }))],
  },
  deadSignals: {
    holds: "a signal source that does not answer is taken as bad news",
    replacements: [
      replace<typeof risk>("src/identity/risk.ts", () => ({
        signalsOf: (wallet, customer) => wallet.riskSignals(customer).catch(() => ({})),
      })),
    ],
  },
  newSubject: {
    holds: "naming another account drops all that was proved and sent before",
    replacements: [
      replace<typeof identify>("src/identity/identify.ts", (real) => ({
        async identify(room, scope, ...rest) {
          const key = conversationKeys.identity(scope.conversation);
          const { value: before } = await room.store.read<identityState.IdentityState>(key);
          const { result, change } = await real.identify(room, scope, ...rest);
          const next = { ...(change.put?.[key] as identityState.IdentityState), proofs: before?.proofs ?? [] };
          return { result, change: { ...change, put: { [key]: next } } };
        },
      })),
    ],
  },
  sameWords: {
    holds: "known and unknown accounts read the same words",
    replacements: [
      replace<typeof nextStep>("src/identity/next-step.ts", (real) => ({
        async nextStep(room, scope, wanted) {
          const { value } = await room.store.read<identityState.IdentityState>(
            conversationKeys.identity(scope.conversation),
          );
          const decided = await real.nextStep(room, scope, wanted);
          const isUnknown = value?.subject && !value.subject.customer;
          return isUnknown ? { ...decided, result: { step: "no-method" as const } } : decided;
        },
      })),
    ],
  },
  sameLocks: {
    holds: "an unknown account locks as a known one does",
    replacements: [
      replace<typeof failedCheck>("src/identity/failed-check.ts", (real) => ({
        async failedCheck(room, scope, reading, subject, method) {
          if (subject.customer) return real.failedCheck(room, scope, reading, subject, method);
          return { lockedUntil: undefined, change: {} };
        },
      })),
    ],
  },
  sameTime: {
    holds: "no answer waits for what only a known account needs",
    replacements: [
      replace<typeof issueCode>("src/identity/issue-code.ts", (real) => ({
        async issueCode(room, scope, request) {
          const { value } = await room.store.read<identityState.IdentityState>(
            conversationKeys.identity(scope.conversation),
          );
          if (value?.subject.customer) await room.wallet.profile(value.subject.customer);
          return real.issueCode(room, scope, request);
        },
      })),
    ],
  },
  silentFailures: {
    holds: "a delivery that failed is told to nobody before something is proved",
    replacements: [
      replace<typeof undelivered>("src/identity/undelivered.ts", (real) => ({
        async noteUndelivered({ tell }, { conversation: id, contact: { kind, masked }, item, why }) {
          await tell(id, { name: real.undeliveredEvent, key: item, value: { kind, masked, why } });
        },
      })),
    ],
  },
  sending: {
    holds: "a destination gets a code a minute, five an hour, ten a day",
    replacements: [
      replace<typeof sendingLimits>("src/identity/sending-limits.ts", () => ({
        sendsOpenAt: () => "open",
        waitAfter: () => 0,
      })),
    ],
  },
  sourceBudget: {
    holds: "one address may ask for so many codes an hour",
    proving: { sendsPerSourceHourly: 1_000_000 },
  },
  moneyCap: { holds: "all codes together have a cap an hour", proving: { sendsHourly: 1_000_000 } },
  spraying: {
    holds: "guesses over many accounts stop all checking",
    replacements: [replace<typeof spraying>("src/identity/spraying.ts", () => ({ isSpraying: async () => false }))],
  },
  freezeBudget: {
    holds: "with weak proof an account is frozen three times a week at most",
    replacements: [replace<typeof freezeBudget>("src/identity/freeze-budget.ts", () => ({ mayFreeze: () => true }))],
  },
  idle: {
    holds: "proof ends after fifteen idle minutes",
    replacements: [
      replace<typeof standing>("src/identity/standing.ts", (real) => ({
        standing: (state, host, now) => real.standing(state && { ...state, lastUsedAt: now }, host, now),
      })),
    ],
  },
  absolute: {
    holds: "proof ends after an hour, however busy",
    replacements: [
      replace<typeof standing>("src/identity/standing.ts", (real) => ({
        standing: (state, host, now) =>
          real.standing(state && { ...state, proofs: state.proofs.map((proof) => ({ ...proof, at: now })) }, host, now),
      })),
    ],
  },
  ownConversation: {
    holds: "what is proved in one conversation counts in that one",
    replacements: [
      replace<typeof conversation>("src/domain/conversation.ts", (real) => ({
        conversationKeys: { ...real.conversationKeys, identity: () => "conversation/everybody#identity" },
      })),
    ],
  },
  rejoining: {
    holds: "coming back from another device drops what was proved",
    replacements: [
      replace<typeof createConversations>("src/conversation/create-conversations.ts", (real) => ({
        createConversations: (deps) => ({ ...real.createConversations(deps), rejoined: async () => {} }),
      })),
    ],
  },
  handBack: {
    holds: "the hand-back by an agent drops what was proved",
    replacements: [
      replace<typeof handBack>("src/handoff/hand-back.ts", (real) => ({
        handBack: (room, id, agent) => {
          const kept = (change: Change): Change => {
            const { [conversationKeys.identity(id)]: _dropped, ...put } = change.put ?? {};
            return { ...change, put };
          };
          return real.handBack({ ...room, store: leavingOut(room.store, kept) }, id, agent);
        },
      })),
    ],
  },
  agentsWord: {
    holds: "an agent's word is no proof",
    replacements: [
      replace<typeof writeAsAgent>("src/handoff/write-as-agent.ts", (real) => ({
        async writeAsAgent(room, id, agent, message) {
          const key = conversationKeys.identity(id);
          const { value } = await room.store.read<identityState.IdentityState>(key);
          const proofs = [{ method: "person", at: room.now(), countsTowardsStrong: true }];
          if (/核实|verified/.test(message.text) && value?.subject)
            await room.store.commit({ put: { [key]: { ...value, proofs, lastUsedAt: room.now() } } });
          return real.writeAsAgent(room, id, agent, message);
        },
      })),
    ],
  },
  lateYes: {
    holds: "a yes counts for two minutes",
    replacements: [
      replace<typeof effectSteps>("src/dialog/effect-steps.ts", () => ({
        confirmationLivesMs: Number.POSITIVE_INFINITY as 120_000,
      })),
    ],
  },
  staleButtons: {
    holds: "a button answers its own question and no later one",
    replacements: [
      replace<typeof createConversations>("src/conversation/create-conversations.ts", (real) => ({
        createConversations(deps) {
          const known = real.createConversations(deps);
          return {
            ...known,
            async accept(id, message) {
              const { value } = await deps.store.read<ConversationState>(conversationKeys.state(id));
              const ask = value?.run?.pending?.ask;
              const choice = message.choice && ask ? { ...message.choice, ask } : message.choice;
              return known.accept(id, { ...message, choice });
            },
          };
        },
      })),
    ],
  },
  ownCases: {
    holds: "a case is told to its own customer only",
    replacements: [
      replace<typeof knownCases>("src/conversation/known-cases.ts", (real) => ({
        createKnownCases(rooms) {
          const ofAnybody = async (number: string) => {
            const { value } = await rooms.store.read<conversation.Case>(`case/${number}#case`);
            return real
              .createKnownCases({ ...rooms, conversation: value?.conversation ?? rooms.conversation })
              .ofThisConversation(number);
          };
          const own = real.createKnownCases(rooms);
          return { ...own, ofThisConversation: ofAnybody, ofThisCustomer: ofAnybody, toldHere: async () => [] };
        },
      })),
    ],
  },
  hostToken: {
    holds: "who the wallet's page names is taken from a token that its key has signed for us",
    replacements: [
      replace<typeof hostIdentity>("src/identity/host-identity.ts", () => ({
        createHostIdentityVerifier: () => async (token) => {
          if (decodeProtectedHeader(token).alg === undefined) return "rejected";
          return { customer: decodeJwt(token).sub ?? "nobody" };
        },
      })),
    ],
  },
  hostTokenTime: {
    holds: "the page's token lives two minutes",
    replacements: [
      replace<typeof hostIdentity>("src/identity/host-identity.ts", (real) => ({
        createHostIdentityVerifier: (room) => (token) => {
          const issuedAt = new Date((decodeJwt(token).iat ?? 0) * 1_000).toISOString();
          return real.createHostIdentityVerifier({ ...room, now: () => issuedAt })(token);
        },
      })),
    ],
  },
  hostTokenOnce: {
    holds: "the page's token is good once",
    replacements: [
      replace<typeof hostIdentity>("src/identity/host-identity.ts", (real) => ({
        createHostIdentityVerifier: (room) =>
          real.createHostIdentityVerifier({ ...room, store: { ...room.store, commit: async () => "done" } }),
      })),
    ],
  },
  samePage: {
    holds: "a conversation that a signed-in customer had opens again for that customer only",
    replacements: [
      replace<typeof joining>("src/channels/web/join-conversation.ts", (real) => ({
        createJoin: (deps) => {
          const nobodys = <T>(record: T): T => ({ ...record, customer: undefined });
          const store: Store = {
            ...deps.store,
            async read<T>(key: string) {
              const found = await deps.store.read<T>(key);
              return key.endsWith("#web") && found.value ? { ...found, value: nobodys(found.value) } : found;
            },
          };
          const conversations = {
            ...deps.conversations,
            meta: async (id: string) => {
              const meta = await deps.conversations.meta(id);
              return meta === "not-found" ? meta : nobodys(meta);
            },
          };
          return real.createJoin({ ...deps, store, conversations });
        },
      })),
    ],
  },
  resumeOnce: {
    holds: "a resume value ends when its successor is used",
    replacements: [
      replace<typeof resumeValues>("src/channels/web/resume-values.ts", (real) => ({
        rotate(entries, presented, context) {
          const next = real.rotate(entries, presented, context);
          return { ...next, entries: [...entries, ...next.entries] };
        },
      })),
    ],
  },
  notMeOnce: {
    holds: "a “not me” link works once",
    replacements: [
      replace<typeof notMe>("src/identity/not-me.ts", (real) => ({
        createNotMe: (room) => {
          const store = {
            ...room.store,
            async read<T>(key: string) {
              const found = await room.store.read<T>(key);
              const used = key.startsWith("not-me/") && found.value;
              return used ? { ...found, value: { ...found.value, state: "unused" } as T } : found;
            },
          };
          return real.createNotMe({ ...room, store });
        },
      })),
    ],
  },
  fourEyes: {
    holds: "who asks for an approval does not give it",
    replacements: [
      replace<typeof approvals>("src/identity/approvals.ts", (real) => ({
        createApprovals(room) {
          const known = real.createApprovals(room);
          return { ...known, approve: (id, given) => known.approve(id, { ...given, by: `${given.by}-again` }) };
        },
      })),
    ],
  },
  exactApproval: {
    holds: "what runs is exactly what was approved",
    replacements: [replace<typeof paramsHash>("src/identity/params-hash.ts", () => ({ paramsHash: () => "anything" }))],
  },
  settledContact: {
    holds: "a way into an account goes to no contact that was changed lately",
    replacements: [
      replace<typeof approvalTarget>("src/identity/approval-target.ts", () => ({ approvalTarget: async () => ({}) })),
    ],
  },
  freezeEndsApprovals: {
    holds: "a freeze turns down what waits for a second agent",
    replacements: [
      replace<typeof denyApprovals>("src/identity/deny-approvals.ts", () => ({
        denyAllOf: async () => ({ put: {}, append: [] }),
      })),
    ],
  },
  approvalTime: {
    holds: "an approval is given within a day",
    replacements: [
      replace<typeof approvals>("src/identity/approvals.ts", (real) => ({
        createApprovals(room) {
          const requested = new Map<string, string>();
          return {
            ...real.createApprovals(room),
            async request(request) {
              const made = await real.createApprovals(room).request(request);
              if (typeof made === "object") requested.set(made.id, room.now());
              return made;
            },
            approve: (id, given) =>
              real.createApprovals({ ...room, now: () => requested.get(id) ?? room.now() }).approve(id, given),
          };
        },
      })),
    ],
  },
  codesMasked: {
    holds: "a code is masked before anybody at the desk could read it",
    replacements: [replace<typeof maskCode>("src/privacy/mask-code.ts", () => ({ maskCode: () => undefined }))],
  },
  secretsMasked: {
    holds: "passwords and card numbers are masked before they are kept",
    replacements: [
      replace<typeof shieldText>("src/privacy/shield-text.ts", () => ({ shieldText: (text) => ({ text, found: [] }) })),
    ],
  },
  splitMasked: {
    holds: "a card number is masked however it is spread over messages",
    replacements: [replace<typeof splitPan>("src/privacy/split-pan.ts", () => ({ splitPan: () => undefined }))],
  },
  neverAsked: {
    holds: "an agent's message that asks for a secret is held",
    replacements: [
      replace<typeof neverAsked>("src/privacy/never-ask/find-never-asked.ts", () => ({ findNeverAsked: () => [] })),
    ],
  },
  uploads: {
    holds: "a file is what its bytes say",
    replacements: [
      replace<typeof uploadTypes>("src/channels/web/upload-types.ts", () => ({ acceptedType: (declared) => declared })),
    ],
  },
  maskedContacts: {
    holds: "contacts are shown masked, also to whoever has proved something",
    wallet: (real) => ({
      ...real,
      async profile(customer) {
        const profile = await real.profile(customer);
        const shown = profile.contacts.map(async (contact) => {
          const found = await real.addressOf(contact.id);
          return found === "not-found" ? contact : { ...contact, masked: found.address };
        });
        return { ...profile, contacts: await Promise.all(shown) };
      },
    }),
  },
} satisfies Record<string, Control>;

export type ControlName = keyof typeof controls;
