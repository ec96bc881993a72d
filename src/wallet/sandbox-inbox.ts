import type { NewId, Now } from "../domain/ids.ts";
import type { Disturbances } from "./disturbances.ts";
import type { SandboxFile } from "./sandbox-file.ts";
import type { SandboxMessage, SandboxState } from "./sandbox-state.ts";

/** Older messages than these are forgotten; a demo never reads so far back. */
const mostMessages = 5_000;
const repeatsWithin = 100;

export interface Delivery extends Pick<SandboxMessage, "kind" | "to" | "text" | "code" | "link"> {
  /** The same for every try of one message: a repeat among the last hundred arrives once. */
  key?: string;
}

/** The phones and mailboxes of all sandbox customers in one place. */
export interface SandboxInbox {
  /** Resolves when the message is there; rejects as a disturbed "deliver" does. */
  deliver(message: Delivery): Promise<void>;
  /** In the order they came; `to` is one phone (E.164) or e-mail. */
  messages(to?: string): Promise<SandboxMessage[]>;
}

export function createSandboxInbox({
  file,
  disturbances,
  now,
  newId,
}: {
  file: SandboxFile<SandboxState>;
  disturbances: Disturbances;
  now: Now;
  newId: NewId;
}): SandboxInbox {
  return {
    deliver: ({ key, kind, to, text, code, link }) =>
      disturbances.around("deliver", () =>
        file.change(({ inbox }) => {
          if (key !== undefined && inbox.slice(-repeatsWithin).some((message) => message.key === key)) return;
          inbox.push({ id: newId(), at: now(), kind, to, text, code, link, key });
          if (inbox.length > mostMessages) inbox.splice(0, inbox.length - mostMessages);
        }),
      ),
    messages: (to) =>
      file.read(({ inbox }) =>
        inbox.filter((message) => to === undefined || message.to === to).map(({ key: _key, ...message }) => message),
      ),
  };
}
