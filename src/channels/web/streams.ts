import type { WebSocket } from "ws";
import { conversationKeys } from "../../domain/conversation.ts";
import type { Now } from "../../domain/ids.ts";
import type { Message } from "../../domain/message.ts";
import type { Store, StreamEntry } from "../../domain/store.ts";
import type { History } from "./history.ts";
import { type After, createStream, type Stream } from "./stream.ts";
import type { DirectLineActivity } from "./to-activity.ts";
import type { TokenClaims } from "./token-claims.ts";
import type { Viewer } from "./viewer.ts";
import { chainSeconds } from "./web-tokens.ts";

/** Sockets one conversation may hold; the official client opens several on one URL. security.md R38. */
export const socketsPerConversation = 5;
const beatMs = 30_000;

interface OpenStream {
  stream: Stream;
  claims: TokenClaims;
}

export type Streams = ReturnType<typeof createStreams>;

/** All open sockets, by their conversation's transcript, woken by the store's commits. */
export function createStreams({
  store,
  history,
  now,
  after,
}: {
  store: Store;
  history: History;
  now: Now;
  after: After;
}) {
  const open = new Map<string, Set<OpenStream>>();
  const openOf = (conversation: string) => open.get(conversationKeys.transcript(conversation));

  const stopWatching = store.watch(({ appended }) => {
    const shown = appended.filter(({ stream }) => open.has(stream));
    for (const transcript of new Set(shown.map(({ stream }) => stream))) {
      const entries = shown.filter(({ stream }) => stream === transcript) as StreamEntry<Message>[];
      for (const each of open.get(transcript) ?? []) each.stream.wake(entries);
    }
  });

  let stopBeating = after(beatMs, beat);
  function beat(): void {
    const endOfChain = Date.parse(now()) / 1000 - chainSeconds;
    for (const { stream, claims } of [...open.values()].flatMap((each) => [...each])) {
      if (claims.first < endOfChain) stream.close(1008, "token expired");
      else stream.beat();
    }
    stopBeating = after(beatMs, beat);
  }

  function forget(conversation: string, one: OpenStream): void {
    const all = openOf(conversation);
    all?.delete(one);
    if (all?.size === 0) open.delete(conversationKeys.transcript(conversation));
  }

  return {
    count: (conversation: string): number => openOf(conversation)?.size ?? 0,
    total: (): number => [...open.values()].reduce((sum, each) => sum + each.size, 0),
    add(socket: WebSocket, claims: TokenClaims, viewer: Viewer, from: { after: number; ended: boolean }): void {
      const { conversation } = claims;
      const all = openOf(conversation) ?? new Set();
      open.set(conversationKeys.transcript(conversation), all);
      const left = () => forget(conversation, one);
      const stream = createStream({ socket, viewer, from: from.after, history, now, after, gaveUp: left });
      const one = { stream, claims };
      all.add(one);
      if (from.ended) stream.end();
      socket.on("close", left);
    },
    /** Sends to all clients of a conversation what no transcript holds. */
    tell(conversation: string, activity: DirectLineActivity): void {
      for (const { stream } of openOf(conversation) ?? []) stream.tell(activity);
    },
    /** Tells all clients that the conversation is over, and nothing after that. */
    end(conversation: string, activity: DirectLineActivity): void {
      for (const { stream } of openOf(conversation) ?? []) {
        stream.tell(activity);
        stream.end();
      }
    },
    /** Closes the sockets of tokens that a newer generation has overtaken. */
    closeOlder(conversation: string, generation: number): void {
      for (const { stream, claims } of openOf(conversation) ?? []) {
        if (claims.generation < generation) stream.close(1008, "token expired");
      }
    },
    close(): void {
      stopWatching();
      stopBeating();
      for (const each of open.values()) for (const { stream } of each) stream.close(1001, "going away");
    },
  };
}
