import fc from "fast-check";
import type { Owner, QueueEntry, Skill } from "../../../src/domain/conversation.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { AgentProfile } from "../../../src/handoff/agent-profile.ts";
import { setAvailability } from "../../../src/handoff/availability.ts";
import { type Held, handoffKeys } from "../../../src/handoff/handoff-keys.ts";
import { openConversation, openRoutedDesk, type RoutedDesk } from "../../support/routed-desk.ts";
import { transcriptOf } from "../../support/transcript.ts";

const people = ["mei", "tom", "ana"] as const;
type User = (typeof people)[number];
const profiles: Record<User, AgentProfile & { capacity: number }> = {
  mei: { user: "mei", name: "Mei", capacity: 1 },
  tom: { user: "tom", name: "Tom", capacity: 2, languages: ["en"], skills: ["payment"] },
  ana: { user: "ana", name: "Ana", capacity: 3, languages: ["zh-Hans"], skills: ["account", "security"] },
};
const customers = ["c1", "c2", "c3", "c4"] as const;

/** One thing that happens, by whom and to whom. */
export type Happening =
  | { does: "escalate"; customer: string; priority: number; skill?: Skill; language: Language }
  | { does: "leave"; customer: string }
  | { does: "claim" | "decline" | "return" | "take-over"; customer: string; agent: User }
  | { does: "transfer"; customer: string; agent: User; to?: User }
  | { does: "come" | "go" | "away" | "available"; agent: User }
  | { does: "pass"; seconds: number }
  | { does: "restart" };

const customer = fc.constantFrom(...customers);
const agent = fc.constantFrom(...people);
const does = <const Does extends string>(...ways: Does[]) => fc.constantFrom(...ways);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: does("escalate"),
      customer,
      priority: fc.constantFrom(0, 0, 5, 10, 20, 30),
      skill: fc.constantFrom<(Skill | undefined)[]>(undefined, "payment", "account", "withdrawal"),
      language: fc.constantFrom<Language[]>("zh-Hans", "en"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: does("leave"), customer }) },
  { weight: 6, arbitrary: fc.record({ does: does("claim", "decline", "return", "take-over"), customer, agent }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ does: does("transfer"), customer, agent },
      to: fc.constantFrom<(User | undefined)[]>(undefined, ...people),
    }),
  },
  { weight: 5, arbitrary: fc.record({ does: does("come", "come", "go", "away", "available"), agent }) },
  { weight: 4, arbitrary: fc.record({ does: does("pass"), seconds: fc.constantFrom(5, 30, 65, 120, 310) }) },
  { weight: 1, arbitrary: fc.record({ does: does("restart") }) },
);
export const histories = fc.array(happening, { minLength: 4, maxLength: 24 });

/** What a much simpler desk would know: one word a conversation, one mark an agent. Nothing of it is read from the store. */
interface Model {
  where: Map<string, "bot" | "queue" | User>;
  here: Set<User>;
  away: Set<User>;
  /** When an agent was last there, in ms; counts from the process's start at the earliest. */
  left: Map<User, number>;
  startedAt: number;
}

/** Lives through a history on the real desk and the model, and compares them after each step. Throws what it finds wrong. */
export async function live(history: readonly Happening[]): Promise<void> {
  const desk = await openRoutedDesk(Object.values(profiles));
  for (const each of customers) await openConversation(desk, each);
  const startedAt = Date.parse(desk.clock.now());
  const model: Model = {
    where: new Map(customers.map((each) => [each, "bot"])),
    here: new Set(),
    away: new Set(),
    left: new Map(),
    startedAt,
  };
  const epochs = new Map<string, number>();
  try {
    for (const each of history) {
      await happen(desk, model, each);
      await desk.settle();
      await compare(desk, model, epochs);
    }
    await serveAll(desk, model);
    if (desk.errors.length > 0) throw desk.errors[0];
  } finally {
    desk.close();
  }
}

async function happen(desk: RoutedDesk, model: Model, each: Happening): Promise<void> {
  const { where, here, away, left } = model;
  const at = () => Date.parse(desk.clock.now());
  switch (each.does) {
    case "escalate":
      await desk.escalate(each.customer, each);
      if (where.get(each.customer) === "bot") where.set(each.customer, "queue");
      return;
    case "leave":
      await desk.leave(each.customer);
      if (where.get(each.customer) === "queue") where.set(each.customer, "bot");
      return;
    case "come":
      desk.come(each.agent);
      here.add(each.agent);
      return;
    case "go":
      if (here.delete(each.agent)) left.set(each.agent, at());
      desk.go(each.agent);
      return;
    case "away":
    case "available":
      await setAvailability(desk.store, each.agent, { status: each.does, since: desk.clock.now() });
      if (each.does === "away") away.add(each.agent);
      else away.delete(each.agent);
      return;
    case "pass":
      return desk.pass(each.seconds * 1_000);
    case "restart":
      await desk.restart();
      model.startedAt = at();
      for (const one of here) left.set(one, at());
      here.clear();
      return;
    default:
      return act(desk, model, each);
  }
}

type Deed = Extract<Happening, { customer: string; agent: User }>;

/** The outcome of what an agent does is foretold from the model alone, but for an offer, which the desk decides on. */
async function act(desk: RoutedDesk, { where, here, away, left }: Model, deed: Deed): Promise<void> {
  const { customer: id, agent: user } = deed;
  desk.presence.heard(user);
  left.set(user, Date.parse(desk.clock.now()));
  const before = where.get(id)!;
  const holder = before !== "bot" && before !== "queue" ? before : undefined;
  const who = { user, name: profiles[user].name };
  switch (deed.does) {
    case "claim": {
      const already = { "already-claimed": holder ? profiles[holder].name : "" };
      const want =
        before === "queue" ? "claimed" : before === "bot" ? "not-found" : holder === user ? "already-yours" : already;
      same(deed, await desk.handoff.claim(id, who), want);
      if (want === "claimed") where.set(id, user);
      return;
    }
    case "return":
      same(deed, await desk.handoff.return(id, who), holder === user ? "returned" : "not-owner");
      if (holder === user) where.set(id, "bot");
      return;
    case "take-over":
      same(
        deed,
        await desk.handoff.takeOver(id, who),
        !holder ? "not-found" : holder === user ? "already-yours" : "taken-over",
      );
      if (holder) where.set(id, user);
      return;
    case "transfer": {
      const to = deed.to && profiles[deed.to];
      // Set away by the desk itself counts as well: the model does not follow that, it asks.
      const there =
        !to || (here.has(to.user as User) && !away.has(to.user as User) && (await desk.roster.isThere(to.user)));
      const want = holder !== user ? "not-owner" : there ? "transferred" : "unavailable";
      same(deed, await desk.handoff.transfer(id, who, to ? { to } : {}), want);
      if (want === "transferred") where.set(id, "queue");
      return;
    }
    case "decline": {
      const offered = (await desk.entryOf(id))?.offer?.agent.user === user;
      if (offered && before !== "queue") throw new Error(`${id} is offered but does not wait`);
      same(deed, await desk.handoff.decline(id, who), offered ? "declined" : "gone");
    }
  }
}

function same(of: unknown, got: unknown, want: unknown): void {
  if (JSON.stringify(got) !== JSON.stringify(want))
    throw new Error(`${JSON.stringify(of)}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`);
}

async function compare(desk: RoutedDesk, model: Model, epochs: Map<string, number>): Promise<void> {
  const at = Date.parse(desk.clock.now());
  const entries: QueueEntry[] = [];
  const has = new Map<User, number>(people.map((each) => [each, 0]));
  for (const id of customers) {
    const [owner, entry, held] = await Promise.all([
      desk.ownerOf(id),
      desk.entryOf(id),
      desk.store.read<Held>(handoffKeys.held(id)).then(({ value }) => value),
    ]);
    checkOnePlace(id, owner, entry, held);
    if ((owner?.epoch ?? 0) < (epochs.get(id) ?? 0)) throw new Error(`${id}: the epoch went back`);
    epochs.set(id, owner?.epoch ?? 0);
    const before = model.where.get(id)!;
    const now = owner?.agent ? (owner.agent.user as User) : (owner?.owner as "bot" | "queue");
    if (now !== before) {
      // The one thing that moves a conversation by itself: its agent has been gone for two minutes.
      const gone = before !== "bot" && before !== "queue" && now === "queue" && silentFor(model, before, at, 120_000);
      if (!gone) throw new Error(`${id}: ${now} instead of ${before}`);
      if (!entry?.front) throw new Error(`${id}: lost by ${before}, and not at the front`);
      model.where.set(id, now);
    } else if (now !== "bot" && now !== "queue") {
      if (silentFor(model, now, at, 120_000)) throw new Error(`${id}: still with ${now}, who is gone`);
      has.set(now, has.get(now)! + 1);
    }
    if (entry) entries.push(entry);
    await checkBars(desk, id, Boolean(entry));
  }
  await checkOffers(desk, model, entries, has, at);
}

function checkOnePlace(id: string, owner?: Owner, entry?: QueueEntry, held?: Held): void {
  const places = [owner?.owner === "bot", Boolean(entry), Boolean(held)];
  const right =
    places.filter(Boolean).length === 1 &&
    (owner?.owner === "queue") === Boolean(entry) &&
    (owner?.owner === "agent") === Boolean(held) &&
    held?.agent.user === owner?.agent?.user;
  if (!right) throw new Error(`${id}: owned wrongly, ${JSON.stringify({ owner, entry, held })}`);
}

/** Whoever waits has one open bar, whoever does not wait has none left open by an agent. */
async function checkBars(desk: RoutedDesk, id: string, waits: boolean): Promise<void> {
  const lines = await transcriptOf(desk.store, id);
  const open = lines.filter(({ state }) => state?.kind === "queue" && !state.ended).length;
  if (waits && open < 1) throw new Error(`${id}: waits without a bar`);
}

const silentFor = ({ here, left, startedAt }: Model, user: User, at: number, ms: number): boolean =>
  !here.has(user) && at >= Math.max((left.get(user) ?? startedAt) + ms, startedAt + 30_000);

/** Offers keep to the rules, and nobody waits unasked while somebody suitable has room. */
async function checkOffers(
  desk: RoutedDesk,
  model: Model,
  entries: QueueEntry[],
  has: Map<User, number>,
  at: number,
): Promise<void> {
  const offered = entries.flatMap(({ offer }) => (offer ? [offer.agent.user as User] : []));
  for (const { conversation, offer } of entries) {
    if (!offer) continue;
    if (Date.parse(offer.until) <= at) throw new Error(`${conversation}: an offer has run out and stands`);
    if (silentFor(model, offer.agent.user as User, at, 30_000))
      throw new Error(`${conversation}: offered to who is gone`);
  }
  const free: User[] = [];
  for (const { user, status } of await desk.roster.now()) {
    const who = user as User;
    const asked = offered.filter((each) => each === who).length;
    if (status === "available" && !model.here.has(who)) throw new Error(`${who} counts as available and is not here`);
    if (status === "available" && asked === 0 && has.get(who)! < profiles[who].capacity) free.push(who);
  }
  for (const entry of entries) {
    const idle = entry.offer ? [] : free.filter((user) => isFor(entry, user, free, model, at));
    if (idle.length > 0) throw new Error(`${entry.conversation} waits unasked while ${idle.join()} is free`);
  }
}

/** Told in the plainest words: would nobody object if this agent were asked? Any doubt (somebody better suited is there) says no. */
function isFor(entry: QueueEntry, user: User, _free: User[], { here }: Model, at: number): boolean {
  const { languages, skills } = profiles[user];
  const fits =
    (!languages || languages.includes(entry.language)) && (!entry.skill || !skills || skills.includes(entry.skill));
  const waitedLong = at - Date.parse(entry.since) >= 5 * 60_000;
  const passedLately = entry.passed?.some((each) => each.user === user && at - Date.parse(each.at) < 120_000);
  const wantedIsHere = entry.wanted !== undefined && entry.wanted !== user && here.has(entry.wanted as User);
  return (fits || waitedLong) && !passedLately && !wantedIsHere;
}

/** One agent alone serves whoever they are offered: all who wait come to an end, in a time that their number bounds. */
async function serveAll(desk: RoutedDesk, model: Model): Promise<void> {
  for (const each of people) {
    desk.go(each);
    await setAvailability(desk.store, each, { status: "available", since: desk.clock.now() });
  }
  await desk.pass(180_000);
  desk.come("mei");
  await desk.settle();
  let idleMs = 0;
  while ((await desk.line.now()).entries.length > 0) {
    const { entries } = await desk.line.now();
    const mine = entries.find(({ offer }) => offer?.agent.user === "mei");
    if (!mine) {
      idleMs += 30_000;
      if (idleMs > 150_000) throw new Error(`${entries[0]?.conversation} starves`);
      await desk.pass(30_000);
      continue;
    }
    idleMs = 0;
    const before = entries.slice(0, entries.indexOf(mine)).filter(({ passed }) => !passed?.length);
    if (before.length > 0) throw new Error(`${before[0]?.conversation} is passed over`);
    same("serving", await desk.handoff.claim(mine.conversation, { user: "mei", name: "Mei" }), "claimed");
    same("serving", await desk.handoff.return(mine.conversation, { user: "mei", name: "Mei" }), "returned");
    await desk.settle();
  }
  for (const id of customers) {
    const owner = await desk.ownerOf(id);
    if (owner?.owner !== "bot")
      throw new Error(`${id} never came back (${model.where.get(id)}): ${JSON.stringify(owner)}`);
  }
}
