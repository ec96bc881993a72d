import { chatElement } from "./chat-element.tsx";

const tag = "walletline-chat";
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;

if (!customElements.get(tag)) {
  const origin = script?.src ? new URL(script.src).origin : location.origin;
  customElements.define(tag, chatElement({ origin, ...(script?.nonce ? { nonce: script.nonce } : {}) }));
}

/** A page that does not place the element gets one, with what its script tag says: data-locale, data-wallet, data-accent, data-theme, data-server. */
function place(): void {
  if (document.querySelector(tag)) return;
  const element = document.createElement(tag);
  const { server, ...others } = script?.dataset ?? {};
  if (server) element.dataset.server = server;
  for (const [name, value] of Object.entries(others)) if (value) element.setAttribute(name, value);
  document.body.append(element);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", place);
else place();
