import { createHmac, timingSafeEqual } from "node:crypto";
import type { Conversations } from "../../conversation/conversations.ts";
import type { Now } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import type { Message } from "../../domain/message.ts";
import type { Store } from "../../domain/store.ts";
import { sentToKeys } from "./sent-to-keys.ts";

/** A page is good this long; the codes that are entered there live half of it. */
const pageLivesMs = 10 * 60_000;

/** What a page asks for. */
export interface SecretPage {
  ask: string;
  shape: "code" | "answer";
  language: Language;
  expiresAt: string;
  used?: boolean;
}

/** Pages where one secret is entered once, outside a chat that another company keeps. The address is the only key to it. */
export interface SecretPages {
  /** The address of the page for a message that asks for a secret; the same one at every try to send it. */
  open(conversation: string, message: Message): Promise<string>;
  /** What the page asks for; "gone" when it was used, is too old, or is not asked for any more. */
  look(token: string): Promise<SecretPage | "gone">;
  /** Hands the secret to the dialog that waits for it, once. */
  enter(token: string, plain: string): Promise<"entered" | "gone">;
}

export function createSecretPages({
  store,
  conversations,
  key,
  publicUrl,
  now,
}: {
  store: Store;
  conversations: Pick<Conversations, "accept" | "asksSecret">;
  /** At least 32 bytes. */
  key: Uint8Array;
  publicUrl: string;
  now: Now;
}): SecretPages {
  const sign = (conversation: string, message: string) =>
    createHmac("sha256", key).update(`${conversation}|${message}`).digest("base64url").slice(0, 22);

  function read(token: string): { conversation: string; message: string } | undefined {
    const [, conversation = "", message = "", signature = ""] =
      /^([\w-]{1,64})\.([\w-]{1,64})\.([\w-]{22})$/.exec(token) ?? [];
    const given = Buffer.from(signature);
    const right = Buffer.from(sign(conversation, message));
    return given.length === right.length && timingSafeEqual(given, right) ? { conversation, message } : undefined;
  }

  async function find(token: string) {
    const named = read(token);
    if (!named) return undefined;
    const { value: page, version } = await store.read<SecretPage>(sentToKeys.page(named.conversation, named.message));
    if (!page || page.used || page.expiresAt <= now()) return undefined;
    return (await conversations.asksSecret(named.conversation, page.ask)) ? { ...named, page, version } : undefined;
  }

  return {
    async open(conversation, { id, prompt, language = "zh-Hans" }) {
      const name = sentToKeys.page(conversation, id);
      const known = await store.read<SecretPage>(name);
      if (!known.value && prompt?.kind === "secret") {
        const expiresAt = new Date(Date.parse(now()) + pageLivesMs).toISOString();
        const page: SecretPage = { ask: prompt.ask, shape: prompt.shape, language, expiresAt };
        await store.commit({ expect: { [name]: known.version }, put: { [name]: page } });
      }
      return `${publicUrl}/enter/${conversation}.${id}.${sign(conversation, id)}`;
    },
    look: async (token) => (await find(token))?.page ?? "gone",
    async enter(token, plain) {
      const found = await find(token);
      if (!found) return "gone";
      const { conversation, message, page, version } = found;
      const { ask, shape } = page;
      // The key makes it once, also when two hands press at the same time or the process ends before the mark below.
      const accepted = await conversations.accept(conversation, {
        text: plain,
        secret: { ask, shape },
        dedupeKey: `secret-page:${message}`,
      });
      if (accepted === "not-found" || accepted.outcome === "repeated") return "gone";
      const name = sentToKeys.page(conversation, message);
      await store.commit({ expect: { [name]: version }, put: { [name]: { ...page, used: true } } });
      return "entered";
    },
  };
}
