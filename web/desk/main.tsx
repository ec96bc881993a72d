import { effect } from "@preact/signals";
import { render } from "preact";
import { clock, me } from "./state/desk-state.ts";
import { begin, markRead } from "./state/desk-work.ts";
import { App } from "./view/app.tsx";
import { unreadTitle } from "./view/unread-title.ts";
import { say, tag } from "./words.ts";

effect(() => {
  document.documentElement.lang = tag();
});
effect(() => {
  document.title = unreadTitle(say(typeof me.value === "object" ? "desk" : "sign-in-title"));
});
setInterval(() => {
  clock.value = Date.now();
}, 10_000);
document.addEventListener("visibilitychange", markRead);
void begin();

const app = document.getElementById("app");
if (app) render(<App />, app);
