import type { CommitPoint } from "../dialog/dialog-host.ts";
import { OwnerMoved, StateMoved, TurnGoesOn } from "../dialog/signals.ts";
import { type ConversationMeta, conversationKeys, type Owner } from "../domain/conversation.ts";
import { asFact, type DeskFact } from "../domain/desk-fact.ts";
import type { Language } from "../domain/language.ts";
import type { Message, MessagePrompt } from "../domain/message.ts";
import { type Change, type InboxItem, keyed, type Timer } from "../domain/store.ts";
import { createPausedRuns, type PausedRuns } from "./paused-runs.ts";
import type { ConversationState } from "./state.ts";
import type { TurnDeps } from "./turn-deps.ts";

type Counted =
  Extract<DeskFact, { fact: "missed" | "rated" }> extends infer F
    ? F extends DeskFact
      ? Omit<F, "at" | "conversation">
      : never
    : never;

/** One turn's words and changes on their way into the store. */
export interface TurnWriter {
  readonly item: InboxItem;
  readonly meta: ConversationMeta;
  readonly state: ConversationState;
  readonly owner: Owner;
  readonly paused: PausedRuns;
  /** The ask that stood last before the customer when the turn began; undefined when other words had come behind it. */
  readonly askedLast: string | undefined;
  say(text: string, prompt?: MessagePrompt): void;
  /** Words in front of what is said next, in the same bubble: a phone rings once for them. */
  leadIn(text: string): void;
  /** A line that only the desk sees. */
  tellDesk(words: (language: Language) => string): void;
  append(message: Message): void;
  /** Something to be counted, stored with the words. */
  count(fact: Counted): void;
  setTimer(at: string, event: Timer["event"]): void;
  took(): void;
  /** Stores state, words and `change` together. Throws OwnerMoved when an agent was faster: what had to be kept is stored, without the words. */
  commit(point: CommitPoint, change?: Change): Promise<"done" | "conflict">;
  /** The last commit of the turn; `change` may move the owner. */
  finish(change?: Change): Promise<void>;
  /** Stores all so far with a `change` that moves the owner, and throws TurnGoesOn: the turn is run again, under the new owner. */
  goOnUnder(change: Change): Promise<never>;
}

export interface WriterInput {
  item: InboxItem;
  meta: ConversationMeta;
  state: ConversationState;
  stateVersion: number;
  owner: Owner;
  /** How the desk reads an effect whose result the customer was not told. */
  effectLine: (operation: string, outcome: unknown, language: Language) => string;
}

export function createTurnWriter(deps: TurnDeps, input: WriterInput): TurnWriter {
  const { store, now, newId } = deps;
  const { item, meta, state, owner } = input;
  const keys = conversationKeys;
  const transcript = keys.transcript(meta.id);
  const paused = createPausedRuns(deps, meta.id);
  let version = input.stateVersion;
  let words: Message[] = [];
  let lead = "";
  let deskLines: Message[] = [];
  let timers: Timer[] = [];
  let facts: DeskFact[] = [];

  const message = (from: Message["from"], audience: Message["audience"], text: string): Message => ({
    id: newId(),
    from,
    audience,
    text,
    at: now(),
    language: state.language,
  });

  function say(text: string, prompt?: MessagePrompt): void {
    const bubble = message("bot", "everyone", joined(lead, text));
    if (prompt) bubble.prompt = prompt;
    words.push(bubble);
    lead = "";
    state.lastAsk = prompt?.ask;
  }

  /** Alone, when nothing came behind it. */
  function sayLead(): void {
    if (lead !== "") say("");
  }

  /** Agents choose the language they read the desk in. */
  function tellDesk(words: (language: Language) => string): void {
    deskLines.push({ ...message("system", "desk", words("zh-Hans")), translations: { en: words("en") } });
  }

  async function store1(
    change: Change,
    done: boolean,
    withWords: boolean,
  ): Promise<"done" | "version-conflict" | "epoch-conflict"> {
    state.lastTurnAt = now();
    if (done) state.consumed = undefined;
    sayLead();
    const said = withWords ? words : [];
    if (said.length > 0) state.spokeAt = state.lastTurnAt;
    const ours: Change = {
      expect: keyed(keys.state(meta.id), version, change.expect),
      put: keyed<unknown>(keys.state(meta.id), state, await paused.toPut(), change.put),
      append: [
        ...[...said, ...deskLines].map((entry) => ({ stream: transcript, entry })),
        ...facts.map(asFact),
        ...(change.append ?? []),
      ],
      timers: [...timers, ...(change.timers ?? [])],
    };
    if (withWords) ours.epoch = { key: keys.owner(meta.id), epoch: owner.epoch };
    if (done) ours.inboxDone = [item.id, ...(change.inboxDone ?? [])];
    const outcome = await store.commit(Object.assign({}, change, ours));
    if (outcome === "done") {
      version += 1;
      paused.kept();
      words = [];
      deskLines = [];
      timers = [];
      facts = [];
    }
    return outcome;
  }

  async function ownerMoved(point: CommitPoint, change: Change): Promise<never> {
    if (point.kind === "before-effect" && state.run) state.run.effect = undefined;
    if (point.kind === "result")
      tellDesk((language) => input.effectLine(point.effect.operation, point.outcome, language));
    const kept = await store1(point.kind === "before-effect" ? {} : change, true, false);
    if (kept !== "done") throw new StateMoved(point.kind);
    throw new OwnerMoved(point.kind);
  }

  async function stateMoved(): Promise<boolean> {
    return (await store.read(keys.state(meta.id))).version !== version;
  }

  return {
    item,
    meta,
    state,
    owner,
    paused,
    askedLast: state.lastAsk,
    say,
    leadIn(text) {
      lead = joined(lead, text);
    },
    tellDesk,
    append(entry) {
      sayLead();
      words.push(entry);
    },
    count(fact) {
      facts.push({ ...fact, at: now(), conversation: meta.id });
    },
    setTimer(at, event) {
      timers.push({ id: newId(), conversation: meta.id, at, event });
    },
    took() {
      state.consumed = item.id;
    },
    async commit(point, change = {}) {
      const outcome = await store1(change, false, true);
      if (outcome === "done") return "done";
      if (outcome === "epoch-conflict") return ownerMoved(point, change);
      if (await stateMoved()) throw new StateMoved(point.kind);
      return "conflict";
    },
    async goOnUnder(change) {
      state.consumed = item.id;
      const outcome = await store1(change, false, true);
      if (outcome === "done") throw new TurnGoesOn();
      if (outcome === "version-conflict") throw new StateMoved("go-on");
      return ownerMoved({ kind: "record" }, {});
    },
    async finish(change = {}) {
      const outcome = await store1(change, true, true);
      if (outcome === "version-conflict") throw new StateMoved("finish");
      if (outcome === "epoch-conflict") await ownerMoved({ kind: "record" }, {}).catch(ignoreMoved);
    },
  };
}

/** Chinese sentences follow one another without a space. */
const joined = (before: string, text: string): string =>
  before === "" || text === "" || /[。！？：」”]$/u.test(before) ? before + text : `${before} ${text}`;

function ignoreMoved(error: unknown): void {
  if (!(error instanceof OwnerMoved)) throw error;
}
