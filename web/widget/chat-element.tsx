import { render } from "preact";
import { type Chat, createChat } from "./chat/create-chat.ts";
import { createApi } from "./line/api.ts";
import { cell, watch } from "./line/cell.ts";
import { createKeep, type Keep } from "./line/keep.ts";
import { paint } from "./styles/paint.ts";
import { ChatWindow } from "./view/window.tsx";
import { language, languageOf, speak, type WidgetLanguage } from "./words.ts";

/** Where and by what this script was loaded: its origin is the server unless the page says otherwise. */
export interface Loaded {
  origin: string;
  nonce?: string;
}

/**
 * Makes the `<walletline-chat>` element. Attributes: `data-server` (origin of the server), `locale` (BCP 47), `wallet` (name
 * in the header), `accent` (any CSS colour; or the custom property --walletline-accent), `theme` (light, dark),
 * `user` (the page's own name for who is signed in; its proof comes from the property `getIdentity`).
 */
export function chatElement(loaded: Loaded): CustomElementConstructor {
  return class WalletlineChat extends HTMLElement {
    static observedAttributes = ["user", "locale", "theme", "accent", "wallet"];

    /** Set by the page: answers a fresh signed identity of the signed-in customer, or nothing for a guest. Asked again whenever the last one may have lapsed. */
    declare getIdentity?: () => Promise<string | undefined> | string | undefined;

    readonly #opened = cell(false);
    #chat?: Chat;
    #keep?: Keep;
    #stop?: () => void;
    /** What the page was changed to, until the conversation goes on in another language. */
    #pageLanguage?: WidgetLanguage;

    connectedCallback(): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open", delegatesFocus: false });
      const keep = createKeep({ prefix: `walletline:${this.#server}`, storage: storageOf() });
      this.#keep = keep;
      this.#opened.value ||= keep.get<boolean>("open") ?? false;
      const stopPainting = paint(this, root);
      this.#chat = createChat({
        api: createApi({ server: this.#server }),
        keep,
        newId,
        now: Date.now,
        user: () => this.getAttribute("user") || undefined,
        // A page that never answers does not hold back what its customer says.
        identity: async () =>
          Promise.race([this.getIdentity?.(), new Promise<undefined>((none) => setTimeout(none, 9000))]),
        locale: () => language.value,
        alone: (run) =>
          navigator.locks
            ? (navigator.locks.request(`walletline ${this.#server}`, run) as ReturnType<typeof run>)
            : run(),
      });
      const { spoken } = this.#chat;
      let before: typeof spoken.value;
      const stopFollowing = watch([spoken], () => {
        // Whoever writes in another language has changed their mind since.
        // The server knows one Traditional Chinese.
        const chosen = keep.get<string>("language")?.replace("HK", "Hant");
        if (before && spoken.value && ![before, chosen].includes(spoken.value)) this.#forgetChoice();
        before = spoken.value;
        this.#speak();
      });
      this.#stop = () => {
        stopPainting();
        stopFollowing();
      };
      this.#draw();
      if (this.#chat.hasHistory()) this.#chat.start();
    }

    /** Opens the window; for a help button of the page's own. */
    open(): void {
      this.#opened.value = true;
    }

    disconnectedCallback(): void {
      this.#chat?.dispose();
      this.#stop?.();
      if (this.shadowRoot) render(null, this.shadowRoot);
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (!this.#chat || before === after) return;
      if (name === "user") this.#chat.userChanged();
      if (name === "locale") {
        // The page's first word on it may come late, and does not undo what the customer chose before.
        if (before !== null) {
          this.#forgetChoice();
          this.#pageLanguage = languageOf(after);
        }
        this.#speak();
      }
      if (name === "wallet") this.#draw();
    }

    get #server(): string {
      return (this.dataset.server || loaded.origin).replace(/\/+$/, "");
    }

    #forgetChoice(): void {
      this.#pageLanguage = undefined;
      this.#keep?.drop("language");
    }

    /** Speaks what was chosen last, else the conversation's language, else the page's. */
    #speak(): void {
      const page = languageOf(this.getAttribute("locale") || navigator.language);
      const spoken = this.#chat?.spoken.value;
      void speak(
        this.#keep?.get<WidgetLanguage>("language") ??
          this.#pageLanguage ??
          // The server knows one Traditional Chinese.
          (spoken === "zh-Hant" && page === "zh-HK" ? page : (spoken ?? page)),
        this.#server,
        loaded.nonce,
      );
    }

    #draw(): void {
      if (!this.shadowRoot || !this.#chat || !this.#keep) return;
      const keep = this.#keep;
      render(
        <ChatWindow
          opened={this.#opened}
          chat={this.#chat}
          keep={keep}
          server={this.#server}
          wallet={this.getAttribute("wallet") || undefined}
          onLanguage={(chosen) => {
            keep.set("language", chosen);
            this.#chat?.language(chosen);
            this.#speak();
          }}
        />,
        this.shadowRoot,
      );
    }
  };
}

/** 128 random bits; randomUUID exists only where the page came over https. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A browser may refuse even to name its storage. */
function storageOf(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
