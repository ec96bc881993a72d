import type { QueueEntry } from "../domain/conversation.ts";
import type { After } from "../domain/ids.ts";
import type { Committed } from "../domain/store.ts";
import type { AgentProfile } from "./agent-profile.ts";
import { type DeskNow, freeAgents } from "./agents-now.ts";
import { readAway, setAvailability } from "./availability.ts";
import { askAgainMs, type ChosenOffer, chooseOffers, languageWaitMs, skillWaitMs } from "./choose-offers.ts";
import { createRounds } from "./create-rounds.ts";
import { availabilityPrefix, type Held, heldPrefix, workFile } from "./handoff-keys.ts";
import type { HandoffRoom } from "./handoff-room.ts";
import { isElsewhere } from "./other-desk/other-desk.ts";
import { aliveMs, type Presence } from "./presence.ts";
import { createSilences } from "./silences.ts";
import { takeStep } from "./take-step.ts";
import { loseAgent, passOffer } from "./vanished.ts";
import { touchesQueue, type WaitingLine } from "./waiting-line.ts";

/** An offer not accepted in this time goes to the next agent. */
const acceptWithinMs = 60_000;
/** An agent silent for this long loses what they were offered, and then what they have. issue 5, point 2. */
const offerLostMs = 30_000;
const conversationLostMs = 120_000;
/** Offers in a row that ran out before the agent counts as away. */
const missesAtMost = 2;

export interface Routing {
  /** Resolves when nothing is being decided. */
  idle(): Promise<void>;
  stop(): void;
}

export interface RoutingDeps extends HandoffRoom {
  line: WaitingLine;
  presence: Presence;
  profiles: () => readonly AgentProfile[];
  after: After;
  log: (error: unknown) => void;
}

/** Offers who waits to who is free, takes back what runs out or whose agent vanished; decides anew at every change and at every deadline. All deadlines are reckoned from what is stored. */
export async function startRouting(deps: RoutingDeps): Promise<Routing> {
  const { store, line, presence, profiles, now, after, log } = deps;
  const silences = await createSilences(deps);
  const lastAskedAt = new Map<string, number>();
  const missed = new Map<string, { count: number; at: number }>();
  const rounds = createRounds({
    go: decide,
    failed(error) {
      log(error);
      rounds.askIn(retryMs);
    },
    after,
  });

  async function readDesk(): Promise<DeskNow> {
    const [{ entries }, held, away] = await Promise.all([
      line.now(),
      store.parts<Held>(workFile, heldPrefix),
      readAway(store),
    ]);
    const present = [...held.values()].flatMap(({ value }) => (value ? [value] : []));
    return { profiles: profiles(), presence, away, held: present, entries };
  }

  async function decide(): Promise<void> {
    let desk = await readDesk();
    // People at another maker's desk are there when that desk says so.
    const users = [
      ...desk.held.filter(({ agent }) => !isElsewhere(agent.user)),
      ...desk.entries.flatMap(({ offer }) => offer ?? []),
    ].map(({ agent }) => agent.user);
    await silences.note(new Set(users));
    if (await takeBack(desk)) desk = await readDesk();
    const at = Date.parse(now());
    for (const chosen of chooseOffers(desk.entries, freeAgents(desk, lastAskedAt), at)) await offer(chosen);
    rounds.askIn(Math.max(1, nextDeadline(await readDesk(), at) - Date.parse(now())));
  }

  async function takeBack({ entries, held }: DeskNow): Promise<boolean> {
    const at = Date.parse(now());
    let changed = false;
    for (const { conversation, offer } of entries) {
      if (!offer) continue;
      const { user } = offer.agent;
      if ((silences.reaches(user, offerLostMs) ?? Number.POSITIVE_INFINITY) <= at)
        changed = (await passOffer(deps, conversation, user, "vanished")) || changed;
      else if (Date.parse(offer.until) <= at && (await passOffer(deps, conversation, user, "lapsed"))) {
        changed = true;
        if (presence.isOnline(user)) await countMiss(user, held, at);
      }
    }
    for (const { conversation, agent } of held)
      if ((silences.reaches(agent.user, conversationLostMs) ?? Number.POSITIVE_INFINITY) <= at)
        changed = (await loseAgent(deps, conversation, agent.user)) || changed;
    return changed;
  }

  /** Who lets offers run out one after another is not at the desk, whatever the browser says. */
  async function countMiss(user: string, held: readonly Held[], at: number): Promise<void> {
    const before = missed.get(user);
    const tookSince = held.some(({ agent, since }) => agent.user === user && Date.parse(since) > (before?.at ?? at));
    const count = before && !tookSince ? before.count + 1 : 1;
    missed.set(user, { count, at });
    if (count < missesAtMost) return;
    missed.delete(user);
    await setAvailability(store, user, { status: "away", since: now(), missed: true });
  }

  async function offer({ conversation, agent }: ChosenOffer): Promise<void> {
    const { user, name } = agent;
    const made = await takeStep<boolean>(deps, conversation, ({ owner, entry }, at) => {
      if (owner.value?.owner !== "queue" || !entry.value || entry.value.offer) return { outcome: false };
      const until = new Date(Date.parse(at) + acceptWithinMs).toISOString();
      return { outcome: true, step: { event: "offer", offer: { agent: { user, name }, at, until } } };
    });
    if (made) lastAskedAt.set(user, Date.parse(now()));
  }

  /** When something will have to be decided although nothing changed. */
  function nextDeadline({ entries, held }: DeskNow, at: number): number {
    const due = [
      ...entries.flatMap((entry) => deadlinesOf(entry)),
      ...entries
        .flatMap(({ offer }) => (offer ? [offer.agent.user] : []))
        .map((user) => silences.reaches(user, offerLostMs)),
      ...held.map(({ agent }) => silences.reaches(agent.user, conversationLostMs)),
    ];
    const later = due.flatMap((each) => (each !== undefined && each > at ? [each] : []));
    // A page that stops without closing its socket is noticed by looking.
    const look = entries.some(({ offer }) => offer) || held.length > 0 ? at + aliveMs / 3 : Number.POSITIVE_INFINITY;
    return Math.min(look, ...later);
  }

  const stopWatching = store.watch((committed) => {
    if (concernsRouting(committed)) rounds.ask();
  });
  const stopPresence = presence.onChange(rounds.ask);
  rounds.ask();

  return {
    idle: rounds.idle,
    stop() {
      rounds.stop();
      stopWatching();
      stopPresence();
    },
  };
}

const retryMs = 1_000;

/** The instants at which an entry's offer runs out, or others may be asked. */
function deadlinesOf({ offer, since, passed, skill }: QueueEntry): number[] {
  if (offer) return [Date.parse(offer.until)];
  const waits = [...(skill ? [skillWaitMs] : []), languageWaitMs].map((ms) => Date.parse(since) + ms);
  return [...waits, ...(passed ?? []).map((each) => Date.parse(each.at) + askAgainMs)];
}

/** Who waits, who has whom, and who is away. */
const concernsRouting = (committed: Committed): boolean =>
  touchesQueue(committed) ||
  committed.keys.some((key) =>
    [heldPrefix, availabilityPrefix].some((prefix) => key.startsWith(`${workFile}#${prefix}`)),
  );
