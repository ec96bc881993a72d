import type { WebSocket } from "ws";
import { conversationKeys } from "../../domain/conversation.ts";
import type { Now } from "../../domain/ids.ts";
import type { Message } from "../../domain/message.ts";
import type { Store, StreamEntry } from "../../domain/store.ts";
import type { History, Viewer } from "./history.ts";
import { type After, createStream, type Stream } from "./stream.ts";
import type { DirectLineActivity } from "./to-activity.ts";
import type { TokenClaims } from "./token-claims.ts";
import { chainSeconds } from "./web-tokens.ts";

/** Sockets one conversation may hold; the official client opens several on one URL. security.md R38. */
export const socketsPerConversation = 5;
const beatMs = 30_000;

interface OpenStream {
  stream: Stream;
  claims: TokenClaims;
}

export type Streams = ReturnType<typeof createStreams>;

/** All open sockets, by conversation, woken by the store's commits. */
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
  const byTranscript = new Map<string, string>();

  const stopWatching = store.watch(({ appended }) => {
    for (const transcript of new Set(appended.map(({ stream }) => stream))) {
      const conversation = byTranscript.get(transcript);
      if (conversation === undefined) continue;
      const entries = appended.filter(({ stream }) => stream === transcript) as StreamEntry<Message>[];
      for (const each of open.get(conversation) ?? []) each.stream.wake(entries);
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
    const all = open.get(conversation);
    all?.delete(one);
    if (all?.size !== 0) return;
    open.delete(conversation);
    byTranscript.delete(conversationKeys.transcript(conversation));
  }

  return {
    count: (conversation: string): number => open.get(conversation)?.size ?? 0,
    total: (): number => [...open.values()].reduce((sum, each) => sum + each.size, 0),
    add(socket: WebSocket, claims: TokenClaims, viewer: Viewer, from: { after: number; ended: boolean }): void {
      const { conversation } = claims;
      byTranscript.set(conversationKeys.transcript(conversation), conversation);
      const all = open.get(conversation) ?? new Set();
      open.set(conversation, all);
      const left = () => forget(conversation, one);
      const stream = createStream({ socket, viewer, from: from.after, history, now, after, gaveUp: left });
      const one = { stream, claims };
      all.add(one);
      if (from.ended) stream.end();
      socket.on("close", left);
    },
    /** Sends to all clients of a conversation what no transcript holds. */
    tell(conversation: string, activity: DirectLineActivity): void {
      for (const { stream } of open.get(conversation) ?? []) stream.tell(activity);
    },
    /** Tells all clients that the conversation is over, and nothing after that. */
    end(conversation: string, activity: DirectLineActivity): void {
      for (const { stream } of open.get(conversation) ?? []) {
        stream.tell(activity);
        stream.end();
      }
    },
    /** Closes the sockets of tokens that a newer generation has overtaken. */
    closeOlder(conversation: string, generation: number): void {
      for (const { stream, claims } of open.get(conversation) ?? []) {
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
