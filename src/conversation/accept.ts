import { hash as hashOf } from "node:crypto";
import type { ConversationMeta, Owner } from "../domain/conversation.ts";
import { conversationKeys } from "../domain/conversation.ts";
import type { NewId, Now } from "../domain/ids.ts";
import type { InboundMessage, Message } from "../domain/message.ts";
import { type Change, type CommitOutcome, keyed, type Store, type StreamEntry } from "../domain/store.ts";
import { untilStored } from "../domain/until-stored.ts";
import { cutText } from "../privacy/cut-text.ts";
import { isGroup, mayGoOn, mostGroups } from "../privacy/split-pan.ts";
import type { Accepted, IncomingMessage } from "./conversations.ts";
import { foundOn, placeOf, type Shelf, shelfWith } from "./dedupe-shelf.ts";
import type { ReadAhead } from "./read-ahead.ts";
import { isProving, type Shield } from "./shield.ts";
import { type ConversationState, underOwner, verifiedLately } from "./state.ts";

/** Longer texts are cut here and politely refused. security.md R40. */
export const longestText = 4_000;
/** Channels whose chats another company keeps: a secret typed there is not taken, a page of ours is. */
const readByOthers: ReadonlySet<ConversationMeta["channel"]> = new Set(["teams", "slack"]);

export interface AcceptDeps {
  store: Store;
  shield: Shield;
  /** Plain secrets, by inbox id, until the inbox entry is done; in this process's memory only. */
  secrets: Map<string, string>;
  /** Absent: nobody reads ahead. */
  ahead?: Pick<ReadAhead, "begin" | "delete">;
  now: Now;
  newId: NewId;
  onForeignRepeat?: (conversation: string) => void;
}

/** Takes one message in: deduped, shielded, durable, echoed. Resolves once all of that is on disk. */
export const accept = (deps: AcceptDeps, meta: ConversationMeta, incoming: IncomingMessage): Promise<Accepted> =>
  untilStored("accept: the conversation", () => tryAccept(deps, meta, incoming));

async function tryAccept(
  deps: AcceptDeps,
  meta: ConversationMeta,
  incoming: IncomingMessage,
): Promise<Accepted | "contended"> {
  const { store, shield, secrets, now, newId } = deps;
  const keys = conversationKeys;
  const place = incoming.dedupeKey === undefined ? undefined : placeOf(meta.id, "message", incoming.dedupeKey);
  const shelf = place && (await store.read<Shelf>(place.shelf));
  const hash = hashOf("sha256", JSON.stringify([incoming.text, incoming.choice ?? null]), "base64url");
  const known = place && foundOn(shelf?.value, place.name);
  if (known) {
    if (known.hash !== "" && known.hash !== hash) deps.onForeignRepeat?.(meta.id);
    return { outcome: "repeated", messageId: known.messageId };
  }
  const [state, owner, identity, earlier] = await Promise.all([
    store.read<ConversationState>(keys.state(meta.id)),
    store.view<Owner>(keys.owner(meta.id)),
    store.view<{ challenge?: { expiresAt: string } }>(keys.identity(meta.id)),
    mayGoOn(incoming.text) ? lastOwnTexts(store, meta.id, incoming.text) : [],
  ]);
  const run = underOwner(state.value, owner.value);
  const at = now();
  const tooLong = incoming.text.length > longestText;
  const shielded = shield({
    text: cutText(incoming.text, longestText),
    entered: incoming.secret,
    lockedFor: incoming.lockedFor,
    personListens: owner.value?.owner === "agent",
    readByOthers: readByOthers.has(meta.channel),
    pending: run?.epoch === owner.value?.epoch ? run?.pending : undefined,
    codesAbout:
      (identity.value?.challenge?.expiresAt ?? "") > at ||
      (owner.value?.owner === "bot" && isProving(run)) ||
      verifiedLately(state.value, at),
    earlier: earlier.map(({ entry }) => entry.text),
    isChoice: incoming.choice !== undefined,
  });
  const messageId = newId();
  const inboxId = newId();
  const echo: Message = {
    id: messageId,
    from: "customer",
    audience: "everyone",
    text: shielded.text,
    at,
    clientId: incoming.clientId,
    channelData: shielded.masked ? undefined : harmless(shield, incoming.channelData),
    attachments: incoming.attachments,
    ...(shielded.masked ? { masked: true } : {}),
  };
  const input: InboundMessage = {
    kind: "message",
    messageId,
    text: shielded.text,
    choice: incoming.choice,
    attachments: incoming.attachments,
    locale: incoming.locale,
    ...(tooLong ? { tooLong: true } : {}),
    ...(shielded.secret ? { secret: shielded.secret.mark } : {}),
    ...(shielded.found.length > 0 ? { shielded: shielded.found } : {}),
  };
  const change: Change = {
    append: [{ stream: keys.transcript(meta.id), entry: echo }, ...maskEarlier(meta.id, earlier, shielded.earlier)],
    inbox: [{ id: inboxId, conversation: meta.id, acceptedAt: at, input }],
  };
  if (place && shelf) {
    const taken = { name: place.name, messageId, hash: shielded.masked ? "" : hash, at };
    change.expect = keyed(place.shelf, shelf.version);
    change.put = keyed<unknown>(place.shelf, shelfWith(shelf.value, taken));
  }
  if (shielded.secret && !shielded.secret.mark.exposed) secrets.set(inboxId, shielded.secret.plain);
  if (owner.value?.owner === "bot") deps.ahead?.begin(inboxId, shielded.text, at);
  let outcome: CommitOutcome | undefined;
  try {
    outcome = await store.commit(change);
  } finally {
    if (outcome !== "done") {
      secrets.delete(inboxId);
      deps.ahead?.delete(inboxId);
    }
  }
  return outcome === "done" ? { outcome: "accepted", messageId } : "contended";
}

/** A line's end or a tab between digits, as JSON writes it. */
const escaped = /\\(?:[bfnrt]|u00..)/g;

/** A client's own data goes back to it as it came, unless it repeats a secret in there: then, as with a masked message, only the id does. */
function harmless(shield: Shield, channelData: IncomingMessage["channelData"]): IncomingMessage["channelData"] {
  if (!channelData) return undefined;
  const json = JSON.stringify(channelData);
  if (json.length > longestText) return undefined;
  const text = json.replace(escaped, " ");
  const { masked } = shield({ text, pending: undefined, codesAbout: false, earlier: [], isChoice: true });
  return masked ? undefined : channelData;
}

/** The customer's last messages, newest first: a card number may be split over them. */
async function lastOwnTexts(store: Store, conversation: string, text: string): Promise<StreamEntry<Message>[]> {
  const stream = conversationKeys.transcript(conversation);
  const last = await store.lastSeq(stream);
  const wanted = isGroup(text) ? mostGroups - 1 : 2;
  const amongNewest = async (entries: number) =>
    (await store.tail<Message>(stream, Math.max(0, last - entries)))
      .filter(({ entry }) => entry.from === "customer")
      .slice(-wanted)
      .reverse();
  const found = await amongNewest(5);
  return found.length === wanted ? found : amongNewest(6 * wanted);
}

/** Earlier messages whose parts of a secret are known only now are written again, masked, under their own ids. */
function maskEarlier(
  conversation: string,
  earlier: StreamEntry<Message>[],
  masked: (string | undefined)[],
): NonNullable<Change["append"]> {
  return earlier.flatMap(({ seq, entry }, index) => {
    const text = masked[index];
    if (text === undefined || text === entry.text) return [];
    return [
      {
        stream: conversationKeys.transcript(conversation),
        replaces: seq,
        entry: { ...entry, text, masked: true, order: entry.order ?? seq },
      },
    ];
  });
}
