import { conversationKeys, type Owner, type QueueEntry, queuePrefix } from "../../domain/conversation.ts";
import type { After } from "../../domain/ids.ts";
import type { Message } from "../../domain/message.ts";
import type { Store, StreamEntry } from "../../domain/store.ts";
import { workFile } from "../handoff-keys.ts";
import { createNotes } from "./leave-note.ts";
import { isElsewhere, type Opening, type OtherDesk, type OtherDeskWords, type SaidLine } from "./other-desk.ts";

/** How far a conversation has been told over there. */
interface Link {
  conversation: string;
  wait: string;
  remote: string;
  /** The stage that the opening has reached; absent: it is open there. */
  opening?: string;
  /** The last entry of the transcript that was sent or need not be. */
  through: number;
}

const linkPrefix = "other-desk/";
const linkKey = (conversation: string) => `${workFile}#${linkPrefix}${conversation}`;
const retryMs = [1_000, 5_000, 30_000, 120_000];
const pageSize = 100;

export interface Forwarding {
  /** The conversation that the other desk calls so. */
  conversationOf(remote: string): Promise<string | undefined>;
  /** A line for the agents there alone, tried again when it fails. */
  leaveNote(remote: string, text: string): void;
  idle(): Promise<void>;
  stop(): void;
}

/**
 * Tells another desk who waits and what they say, in order; the place in each transcript is stored after every line, and
 * so is each stage of an opening: nothing is left out over a restart, and at most the last call is made twice.
 */
export async function startOtherDesk({
  desk,
  store,
  mask,
  words,
  after,
  log,
}: {
  desk: OtherDesk;
  store: Store;
  /** Phones and addresses a customer typed, for agents' eyes. */
  mask: (text: string) => string;
  words: OtherDeskWords;
  after: After;
  log: (error: unknown) => void;
}): Promise<Forwarding> {
  const lines = new Map<string, Promise<void>>();
  const failures = new Map<string, number>();
  const sleeping = new Map<string, () => void>();
  const notes = createNotes({ desk, after, log });
  let stopped = false;

  function wake(conversation: string): void {
    if (stopped) return;
    const line = (lines.get(conversation) ?? Promise.resolve()).then(() => work(conversation));
    lines.set(conversation, line);
    void line.then(() => {
      if (lines.get(conversation) === line) lines.delete(conversation);
    });
  }

  async function work(conversation: string): Promise<void> {
    if (stopped) return;
    try {
      await forward(conversation);
      failures.delete(conversation);
    } catch (error) {
      log(error);
      const count = failures.get(conversation) ?? 0;
      failures.set(conversation, count + 1);
      sleeping.get(conversation)?.();
      sleeping.set(
        conversation,
        after(retryMs[Math.min(count, retryMs.length - 1)] ?? 1_000, () => wake(conversation)),
      );
    }
  }

  async function forward(conversation: string): Promise<void> {
    const [owner, entry, stored] = await Promise.all([
      store.read<Owner>(conversationKeys.owner(conversation)),
      store.read<QueueEntry>(conversationKeys.queue(conversation)),
      store.read<Link>(linkKey(conversation)),
    ]);
    const link = stored.value;
    const theirs = owner.value?.owner === "agent" && isElsewhere(owner.value.agent?.user ?? "");
    if (link && entry.value && link.wait !== waitOf(entry.value)) return close(link);
    if (entry.value && (!link || link.opening !== undefined)) return open(entry.value, link);
    if (!link) return;
    if (entry.value || theirs) return link.opening === undefined ? tell(link) : opened(link);
    await close(link);
  }

  async function close({ conversation, remote }: Link): Promise<void> {
    await desk.close(remote);
    await store.commit({ put: { [linkKey(conversation)]: null } });
    wake(conversation);
  }

  /** What was said up to the first try is handed over whole, what came later is told line by line. */
  async function open(entry: QueueEntry, before: Link | undefined): Promise<void> {
    const { conversation, since, language, reason, priority, skill, summary, caseId, evidence = [] } = entry;
    const transcript = await store.tail<Message>(conversationKeys.transcript(conversation), 0);
    const through = before?.through ?? transcript.at(-1)?.seq ?? 0;
    const said = transcript.filter(({ seq }) => seq <= through);
    const wait = waitOf(entry);
    const keep = async ({ remote, stage }: Opening) => {
      await storeLink({ conversation, wait, remote, opening: stage, through });
    };
    const remote = await desk.open(
      {
        ...{ conversation, wait, since, language, reason, priority },
        ...(skill ? { skill } : {}),
        ...(summary ? { summary: mask(summary) } : {}),
        ...(caseId ? { caseId } : {}),
        evidence: evidence.map((each) => ({ ...each, text: mask(each.text) })),
        transcript: said.flatMap((each) => shown(each)),
      },
      before?.opening === undefined ? undefined : { remote: before.remote, stage: before.opening },
      keep,
    );
    await opened({ conversation, wait, remote, through });
  }

  /** From here on each line is told; also where an agent took it there before we knew that it was open. */
  async function opened({ opening: _opening, ...link }: Link): Promise<void> {
    await storeLink(link);
    wake(link.conversation);
  }

  async function tell(link: Link): Promise<void> {
    const stream = conversationKeys.transcript(link.conversation);
    const entries = await store.tail<Message>(stream, link.through, pageSize);
    const last = entries.at(-1);
    if (!last) return;
    for (const each of entries) {
      const [line] = each.entry.from === "customer" ? shown(each) : [];
      if (!line) continue;
      await tellLine(link.remote, line);
      await storeLink({ ...link, through: each.seq });
    }
    await storeLink({ ...link, through: last.seq });
    wake(link.conversation);
  }

  async function tellLine(remote: string, line: SaidLine): Promise<void> {
    if ((await desk.say(remote, line)) === "told") return;
    log(new Error(`${desk.name} will never take line ${line.id}; it was left out`));
    notes.leave(remote, words("other-desk-line-refused"));
  }

  const storeLink = (link: Link) => store.commit({ put: { [linkKey(link.conversation)]: link } });

  function shown({ entry }: StreamEntry<Message>): SaidLine[] {
    const { id, from, at, name, audience, state, attachments = [] } = entry;
    if (audience !== "everyone" || state?.kind === "queue") return [];
    const said = from === "customer" ? mask(entry.text) : entry.text;
    const files = attachments.map((file) => words("other-desk-file", { name: mask(file.name) }));
    const text = [said, ...files].filter((part) => part !== "").join("\n");
    return text === "" ? [] : [{ ...{ id, from, at, text }, ...(name ? { name } : {}) }];
  }

  const unwatch = store.watch(({ keys, appended }) => {
    const touched = [...keys, ...appended.map(({ stream }) => stream)];
    const conversations = touched.flatMap((key) => /^conversation\/([^#]+)#(?:owner|transcript)$/.exec(key)?.[1] ?? []);
    for (const each of new Set(conversations)) wake(each);
  });
  for (const prefix of [queuePrefix, linkPrefix])
    for (const { value } of (await store.parts<{ conversation: string }>(workFile, prefix)).values())
      if (value) wake(value.conversation);

  return {
    async conversationOf(remote) {
      const links = await store.parts<Link>(workFile, linkPrefix);
      return [...links.values()].find(({ value }) => value?.remote.split(" ")[0] === remote)?.value?.conversation;
    },
    leaveNote: notes.leave,
    async idle() {
      while (lines.size > 0) await Promise.all(lines.values());
      await notes.idle();
    },
    stop() {
      stopped = true;
      unwatch();
      notes.stop();
      for (const callOff of sleeping.values()) callOff();
    },
  };
}

const waitOf = ({ wait, since }: QueueEntry): string => wait ?? since;
