import type { Activity, ChatMessage } from "../line/activity.ts";
import type { Answer, Api } from "../line/api.ts";
import { cell, derived, watch } from "../line/cell.ts";
import { createConnection } from "../line/connection.ts";
import type { Keep } from "../line/keep.ts";
import { mergeMessages } from "../line/merge-messages.ts";
import { createOutbox, type Outgoing } from "../line/outbox.ts";
import { readMessage } from "../line/read-message.ts";
import { createSessions } from "../line/session.ts";
import { followAgentCard } from "./agent-card.ts";
import { looksLikeCode } from "./looks-like-code.ts";
import { openAsk, openSecret, speaking, waitingBar } from "./standing.ts";
import { createTyping } from "./typing.ts";

export type Notice = { key: "as-guest" | "moved" | "file-type" | "file-size" | "file-refused"; name?: string };

export interface ChatDependencies {
  api: Api;
  keep: Keep;
  newId(): string;
  now(): number;
  user(): string | undefined;
  identity(): Promise<string | undefined>;
  locale(): string;
  alone<T>(run: () => Promise<T>): Promise<T>;
}

export type Chat = ReturnType<typeof createChat>;

/** The conversation as the window shows it: what was said, what is on its way, and what is asked for now. */
export function createChat(deps: ChatDependencies) {
  const { api, keep, now, newId, locale } = deps;
  const messages = cell<ChatMessage[]>([]);
  const notice = cell<Notice | undefined>(undefined);
  const draft = cell(keep.get<string>("draft") ?? "");
  /** The panel is open on a page that can be seen. */
  const isSeen = cell(false);
  const read = cell(keep.get<number>("read") ?? 0);
  const sessions = createSessions(deps);

  const connection = createConnection({
    api,
    sessions,
    locale,
    onActivities: receive,
    onConversation({ lost, asGuest }) {
      messages.value = [];
      typing.nobody();
      outbox.forgetSent();
      if (lost) markRead(0);
      notice.value = asGuest ? { key: "as-guest" } : lost ? { key: "moved" } : undefined;
    },
  });
  const outbox = createOutbox({
    keep,
    newId,
    now,
    post,
    canSend: () => connection.status.value === "online" && navigator.onLine !== false,
    conversationId: () => sessions.current()?.conversationId,
  });
  /** What is no message: lost where there is no line. */
  const signal = (activity: { type: string; name?: string; locale?: string }) => {
    const session = sessions.current();
    return session && api.send(session.token, session.conversationId, activity);
  };
  const typing = createTyping({
    now,
    tell: () => signal({ type: "typing" }),
  });

  const spoken = derived([messages], () => messages.value.findLast(({ language }) => language)?.language);
  const who = derived([messages], () => speaking(messages.value));
  const bar = derived([messages], () => waitingBar(messages.value));
  const secret = derived([messages, outbox.waiting], () => openSecret(messages.value, outbox.waiting.value));
  const asked = derived([messages, outbox.waiting, connection.status], () =>
    connection.status.value === "ended" ? undefined : openAsk(messages.value, outbox.waiting.value),
  );
  const unread = derived([messages, isSeen, read], () =>
    isSeen.value
      ? 0
      : messages.value.filter(({ from, order, queue }) => from !== "customer" && !queue && order > read.value).length,
  );

  function markRead(order: number): void {
    read.value = order;
    keep.set("read", order);
  }

  function receive(activities: Activity[]): void {
    const arrived = activities.map(readMessage).filter((each) => each !== undefined);
    if (arrived.length > 0) messages.value = mergeMessages(messages.value, arrived);
    if (arrived.some(({ from }) => from !== "customer")) typing.nobody();
    const taken = arrived.filter(({ clientId }) => clientId !== undefined && outbox.arrived(clientId));
    if (taken.length > 0 && taken.includes(messages.value.at(-1)!) && who.value.kind === "bot")
      typing.somebody(undefined);
    for (const { type, from } of activities) {
      if (type === "typing" && from?.role !== "user") typing.somebody(from?.id === "agent" ? from.name : undefined);
      if (type === "endOfConversation") over();
    }
  }

  async function post(
    message: Outgoing,
    file: File | undefined,
    onProgress: (part: number) => void,
  ): Promise<Answer<{ id: string }>> {
    await sessions.prove();
    const answers = message.choice?.ask ?? (message.secret?.locked ? message.secret.ask : undefined);
    const session = sessions.current();
    if (!session) return { refused: "unreachable" };
    const { token, conversationId } = session;
    const activity = {
      type: "message",
      text: message.text,
      locale: locale(),
      from: { id: "customer", role: "user" },
      ...(message.choice ? { value: message.choice } : {}),
      channelData: {
        clientActivityID: message.clientId,
        ...(answers === undefined ? {} : { answers }),
      },
    };
    const answer = file
      ? await api.upload(
          token,
          conversationId,
          { ...activity, attachments: [{ contentType: file.type, name: file.name }] },
          file,
          onProgress,
        )
      : await api.send(token, conversationId, activity);
    if (answer.refused === "expired" || answer.refused === "not-found") {
      sessions.spend(token);
      connection.restart();
      return { refused: "expired" };
    }
    if (answer.refused === "ended") over();
    if (answer.refused === "rejected" && file) notice.value = { key: "file-refused", name: file.name };
    return answer;
  }

  /** Ended for good: what was said stays on the screen, and the next visit starts anew. */
  function over(): void {
    sessions.forget();
    outbox.clear();
    connection.end();
  }

  /** What was wrong with a file is past once something else is said. */
  function add(...said: Parameters<typeof outbox.add>): void {
    if (notice.value?.name) notice.value = undefined;
    outbox.add(...said);
  }

  function clear(): void {
    messages.value = [];
    notice.value = undefined;
    write("");
    markRead(0);
    outbox.clear();
    connection.forgetShown();
  }

  /** What somebody wrote who was signed in before, on an earlier page too, is for nobody else to see or to send; what a guest wrote may be theirs who has signed in. */
  function start(): void {
    const user = sessions.current()?.user;
    if (user !== undefined && user !== deps.user()) {
      sessions.forget();
      clear();
    }
    connection.start();
  }

  function write(text: string): void {
    draft.value = text;
    if (text === "" || secret.value) keep.drop("draft");
    else keep.set("draft", text);
  }

  const agentCard = followAgentCard({ api, token: () => sessions.current()?.token, who });
  const stops = [
    agentCard.stop,
    watch([connection.status], () => {
      if (connection.status.value === "online") outbox.resume();
    }),
    watch([messages, isSeen], () => {
      const last = messages.value.findLast(({ queue }) => !queue)?.order ?? 0;
      if (isSeen.value && last > read.value) markRead(last);
    }),
    keep.onChange((name) => {
      if (outbox.isOutgoingName(name)) outbox.resume();
      else if (name === "read") read.value = keep.get<number>("read") ?? 0;
      else if (sessions.isSessionName(name)) connection.follow();
    }),
  ];

  return {
    messages,
    outgoing: outbox.waiting,
    status: connection.status,
    typing: typing.who,
    notice,
    draft,
    isSeen,
    /** The language that the bot speaks here now; unknown before its first word. */
    spoken,
    who,
    agentCard: agentCard.card,
    bar,
    secret,
    asked,
    unread,
    write,
    hasHistory: () => sessions.current() !== undefined,
    start,
    /** The network is back, or somebody pressed the button. */
    hurry(): void {
      connection.hurry();
      outbox.resume();
    },
    say(text: string): void {
      const ask = secret.value;
      // Once a person listens, an answer is only what is typed into its own field.
      const isSecret = ask?.shape === "answer" ? who.value.kind !== "agent" : looksLikeCode(text);
      add({ text, ...(ask && isSecret ? { secret: { ask: ask.ask } } : {}) });
    },
    submit(ask: string, text: string): void {
      add({ text, secret: { ask, locked: true } });
    },
    choose(ask: string, choice: string, text: string): void {
      add({ text, choice: { ask, choice } });
    },
    attach(file: File): void {
      add({ text: "" }, file);
    },
    retry: outbox.retry,
    discard: outbox.discard,
    isTyping(): void {
      if (who.value.kind === "agent" && connection.status.value === "online") typing.mine();
    },
    /** What is said next comes in this language, a BCP 47 tag; the next message says it too. */
    language: (locale: string) => signal({ type: "event", name: "language", locale }),
    async end(): Promise<void> {
      await signal({ type: "endOfConversation" });
      over();
    },
    startAnew(): void {
      clear();
      connection.restart();
    },
    /** Somebody else is signed in on the page, or nobody any more. */
    userChanged(): void {
      if (sessions.current()?.user === deps.user()) return;
      const isRunning = connection.status.value !== "idle";
      connection.stop();
      if (isRunning) start();
    },
    dispose(): void {
      for (const stop of stops) stop();
      connection.stop();
    },
  };
}
