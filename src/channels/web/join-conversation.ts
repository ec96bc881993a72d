import type { Conversations } from "../../conversation/conversations.ts";
import { type ConversationMeta, conversationKeys } from "../../domain/conversation.ts";
import type { NewId, Now } from "../../domain/ids.ts";
import type { EntityKey, Store } from "../../domain/store.ts";
import { findResume, type ResumeContext, readResume, rotate, startChain } from "./resume-values.ts";
import { emptyWebRecord, type ResumeEntry, type WebRecord, webKeys } from "./web-record.ts";

export interface JoinRequest {
  locale?: string;
  origin?: string;
  /** Stands for the network address; see ConversationMeta. */
  source?: string;
  /** Named by a host identity that has been verified. */
  customer?: string;
  resume?: string;
}

export interface Joined {
  conversation: string;
  user: string;
  generation: number;
  resume: string;
}

interface Found {
  meta: ConversationMeta;
  record: WebRecord;
  /** What was found holds as long as these versions do. */
  expect: Record<EntityKey, number>;
  presented?: ResumeEntry;
}

export interface JoinDependencies {
  store: Store;
  conversations: Conversations;
  now: Now;
  newId: NewId;
  /** Older generations of a conversation are void: their sockets must close. */
  onNewGeneration(conversation: string, generation: number): void;
}

/** Direct Line's user of a conversation: `dl_…`. */
const directLineUser = (meta: ConversationMeta): string => meta.user.replace(/^web::/, "");

/** Finds the conversation a widget may go on with, or opens one, and hands out the next resume value for it. */
export function createJoin({ store, conversations, now, newId, onNewGeneration }: JoinDependencies) {
  async function look(conversation: string, customer: string | undefined): Promise<Found | undefined> {
    const meta = await conversations.meta(conversation);
    if (meta === "not-found" || meta.channel !== "web") return undefined;
    const provedHere = conversationKeys.provedHere(conversation);
    const [{ value: record = emptyWebRecord, version }, proved] = await Promise.all([
      store.read<WebRecord>(webKeys.record(conversation)),
      store.read<string[]>(provedHere),
    ]);
    const owner = record.customer ?? meta.customer;
    if (record.ended || (owner !== undefined && owner !== customer)) return undefined;
    // Nobody's page named anybody yet, but somebody else proved who they are: their account was talked about.
    const isOthers = customer !== undefined && owner === undefined && proved.value?.some((other) => other !== customer);
    if (isOthers) return undefined;
    return { meta, record, expect: { [webKeys.record(conversation)]: version, [provedHere]: proved.version } };
  }

  async function byResume({ resume, customer, origin }: JoinRequest): Promise<Found | undefined> {
    const read = resume === undefined ? undefined : readResume(resume);
    if (!read) return undefined;
    const found = await look(read.conversation, customer);
    const presented = found && findResume(found.record.resume, { hash: read.hash, at: Date.parse(now()), origin });
    return presented && { ...found, presented };
  }

  async function byCustomer({ customer }: JoinRequest): Promise<Found | undefined> {
    if (customer === undefined) return undefined;
    const { value } = await store.read<{ conversation: string }>(webKeys.openConversation(customer));
    const found = value && (await look(value.conversation, customer));
    return found && (found.record.customer ?? found.meta.customer) === customer ? found : undefined;
  }

  /** Undefined when somebody else wrote in between: the caller looks again. */
  async function reopen({ meta, record, expect, presented }: Found, request: JoinRequest) {
    const { customer } = request;
    const context: ResumeContext = { conversation: meta.id, at: Date.parse(now()), origin: request.origin, newId };
    const next = presented ? rotate(record.resume, presented, context) : startChain(record.resume, context);
    const binds = customer !== undefined && (record.customer ?? meta.customer) === undefined;
    const generation = record.generation + (binds ? 1 : 0);
    const pointer = await pointerOf(customer);
    const outcome = await store.commit({
      expect: { ...expect, ...pointer.expect },
      put: {
        [webKeys.record(meta.id)]: { ...record, generation, resume: next.entries, ...(customer ? { customer } : {}) },
        ...pointer.to(meta.id),
      },
    });
    if (outcome !== "done") return undefined;
    if (binds) onNewGeneration(meta.id, generation);
    await conversations.rejoined(meta.id, customer ? { kind: "identity", customer } : { kind: "resume" });
    return { conversation: meta.id, user: directLineUser(meta), generation, resume: next.value };
  }

  async function open({ locale, customer, origin, source }: JoinRequest) {
    const pointer = await pointerOf(customer);
    const meta = await conversations.open({
      channel: "web",
      user: `web::dl_${newId()}`,
      ...(locale ? { locale } : {}),
      ...(source ? { source } : {}),
      ...(customer ? { customer } : {}),
    });
    const first = startChain([], { conversation: meta.id, at: Date.parse(now()), origin, newId });
    const record: WebRecord = { generation: 0, resume: first.entries, ...(customer ? { customer } : {}) };
    const outcome = await store.commit({
      expect: pointer.expect,
      put: { [webKeys.record(meta.id)]: record, ...pointer.to(meta.id) },
    });
    if (outcome !== "done") return undefined;
    if (customer) await conversations.rejoined(meta.id, { kind: "identity", customer });
    return { conversation: meta.id, user: directLineUser(meta), generation: 0, resume: first.value };
  }

  /** Two devices of one customer that come at once must end in one conversation. */
  async function pointerOf(customer: string | undefined) {
    if (customer === undefined) return { expect: {}, to: () => ({}) };
    const key: EntityKey = webKeys.openConversation(customer);
    const { version } = await store.read(key);
    return { expect: { [key]: version }, to: (conversation: string) => ({ [key]: { conversation } }) };
  }

  return async function join(request: JoinRequest): Promise<Joined> {
    for (;;) {
      const found = (await byResume(request)) ?? (await byCustomer(request));
      const joined = found ? await reopen(found, request) : await open(request);
      if (joined) return joined;
    }
  };
}
