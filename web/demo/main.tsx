import { effect } from "@preact/signals";
import { render } from "preact";
import { App } from "./app.tsx";
import { identityOf } from "./sandbox.ts";
import { signedIn } from "./signed-in.ts";
import { language, say } from "./words.ts";

const chat = document.querySelector("walletline-chat") as HTMLElement & {
  getIdentity?: () => Promise<string | undefined>;
};

chat.getIdentity = async () => (signedIn.value ? identityOf(signedIn.value.id) : undefined);

effect(() => {
  const tag = language.value === "en" ? "en" : "zh-CN";
  document.documentElement.lang = tag;
  // The page knows one Chinese, the chat three.
  chat.setAttribute("locale", tag !== "en" && navigator.language.startsWith("zh") ? navigator.language : tag);
  chat.setAttribute("wallet", say("wallet"));
  if (signedIn.value) chat.setAttribute("user", signedIn.value.id);
  else chat.removeAttribute("user");
});

const app = document.getElementById("app");
if (app) render(<App />, app);
