import type { Answer } from "./api.ts";
import { cell } from "./cell.ts";
import type { Keep } from "./keep.ts";

/** Something the customer said that is not yet seen to have arrived. */
export interface Outgoing {
  clientId: string;
  /** As shown and sent; of a secret only dots are shown. */
  text: string;
  /** Milliseconds since the epoch. */
  at: number;
  choice?: { ask: string; choice: string };
  /** The ask it answers; `locked` when it was typed into the field with the lock. */
  secret?: { ask: string; locked?: true };
  /** A choice means nothing in another conversation. */
  conversationId?: string;
  file?: { name: string; part: number };
  state: "waiting" | "sending" | "sent" | "failed";
}

export interface OutboxDependencies {
  keep: Keep;
  newId(): string;
  now(): number;
  /** One attempt; `file` comes with the message it was added to. */
  post(message: Outgoing, file: File | undefined, onProgress: (part: number) => void): Promise<Answer<{ id: string }>>;
  canSend(): boolean;
  conversationId(): string | undefined;
}

const prefix = "out:";
/** Attempts on a server that does not answer before the customer is asked. */
const patience = 4;

/**
 * Holds what was said until the server has it. Text outlives the page; secrets and files stay in memory only.
 * Texts go out one after the other, files beside them. Sending again is harmless: the server knows a message by its clientId.
 */
export function createOutbox({ keep, newId, now, post, canSend, conversationId }: OutboxDependencies) {
  const waiting = cell<Outgoing[]>([]);
  const files = new Map<string, File>();
  const attempts = new Map<string, number>();
  let flushing = false;
  let again = false;

  const isKept = ({ secret, file }: Outgoing) => !secret && !file;
  const find = (clientId: string) => waiting.value.find((each) => each.clientId === clientId);

  function change(clientId: string, part: Partial<Outgoing>): void {
    waiting.value = waiting.value.map((each) => (each.clientId === clientId ? { ...each, ...part } : each));
  }

  function drop(clientId: string): void {
    keep.drop(prefix + clientId);
    files.delete(clientId);
    attempts.delete(clientId);
    waiting.value = waiting.value.filter((each) => each.clientId !== clientId);
  }

  /** Takes in what an earlier page or another tab left behind. */
  function adopt(): void {
    const found = keep
      .names(prefix)
      .map((name) => keep.get<Outgoing>(name))
      .filter((each): each is Outgoing => each !== undefined && !find(each.clientId));
    if (found.length === 0) return;
    waiting.value = [...waiting.value, ...found.map((each) => ({ ...each, state: "waiting" as const }))].sort(
      (one, other) => one.at - other.at,
    );
  }

  function add(said: Pick<Outgoing, "text" | "choice" | "secret">, file?: File): void {
    const message: Outgoing = {
      ...said,
      clientId: newId(),
      at: now(),
      conversationId: conversationId(),
      state: "waiting",
      ...(file ? { file: { name: file.name, part: 0 } } : {}),
    };
    if (file) files.set(message.clientId, file);
    if (isKept(message)) keep.set(prefix + message.clientId, message);
    waiting.value = [...waiting.value, message];
    void flush();
  }

  /** True when the rest may go on. */
  async function sendOne(message: Outgoing): Promise<boolean> {
    const { clientId } = message;
    if (isKept(message) && keep.get(prefix + clientId) === undefined) {
      change(clientId, { state: "sent" });
      return true;
    }
    if (message.choice && message.conversationId !== conversationId()) {
      drop(clientId);
      return true;
    }
    change(clientId, { state: "sending" });
    const answer = await post(message, files.get(clientId), (part) =>
      change(clientId, { file: { name: message.file?.name ?? "", part } }),
    );
    if (!answer.refused) {
      keep.drop(prefix + clientId);
      change(clientId, { state: "sent" });
      return true;
    }
    const tried = (attempts.get(clientId) ?? 0) + 1;
    attempts.set(clientId, tried);
    const isTemporary = ["unreachable", "limited", "expired"].includes(answer.refused);
    change(clientId, { state: isTemporary && tried < patience ? "waiting" : "failed" });
    if (!isTemporary) return true;
    setTimeout(() => void flush(), "waitSeconds" in answer ? (answer.waitSeconds ?? 2) * 1000 : tried * 1500);
    return false;
  }

  async function flush(): Promise<void> {
    if (flushing) {
      again = true;
      return;
    }
    flushing = true;
    try {
      do {
        again = false;
        for (const { clientId } of waiting.value.filter(({ state }) => state === "waiting")) {
          const message = find(clientId);
          if (!canSend()) return;
          if (message?.file) void sendOne(message);
          else if (message && !(await sendOne(message))) return;
        }
      } while (again);
    } finally {
      flushing = false;
    }
  }

  return {
    waiting,
    add,
    adopt,
    flush,
    /** Its echo is here; false when it was not waited for. */
    arrived(clientId: string): boolean {
      const isWaited = find(clientId) !== undefined;
      if (isWaited || keep.get(prefix + clientId)) drop(clientId);
      return isWaited;
    },
    discard: drop,
    retry(clientId: string): void {
      attempts.delete(clientId);
      change(clientId, { state: "waiting" });
      void flush();
    },
    /** Messages whose try failed while nothing could be reached get another one. */
    resume(): void {
      adopt();
      for (const { clientId, state } of waiting.value) {
        if (state !== "failed" || (attempts.get(clientId) ?? 0) < patience) continue;
        attempts.delete(clientId);
        change(clientId, { state: "waiting" });
      }
      void flush();
    },
    /** In another conversation their echoes will never come. */
    forgetSent(): void {
      waiting.value = waiting.value.filter(({ state }) => state !== "sent");
    },
    clear(): void {
      for (const { clientId } of waiting.value) drop(clientId);
      for (const name of keep.names(prefix)) keep.drop(name);
    },
    isOutgoingName: (name: string) => name.startsWith(prefix),
  };
}
