import { useEffect, useState } from "preact/hooks";
import { Home } from "./home.tsx";
import { type DemoCustomer, listCustomers } from "./sandbox.ts";
import { SandboxPanel } from "./sandbox-panel.tsx";
import { choose, language, say } from "./words.ts";

/** The demo wallet's home, and beside it the sandbox where there is one. */
export function App() {
  const [customers, setCustomers] = useState<DemoCustomer[]>();
  useEffect(() => {
    listCustomers().then(setCustomers, () => setCustomers(undefined));
  }, []);
  const isEnglish = language.value === "en";
  return (
    <>
      <header class="top">
        <span class="brand">
          <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
            <rect width="32" height="32" rx="8" />
            <path d="M8 19c6 1 10-2 16-10-1 8-4 14-11 14-2 0-4-1-5-4z" />
          </svg>
          {say("wallet")} <small>{say("demo")}</small>
        </span>
        <button
          type="button"
          class="quiet"
          lang={isEnglish ? "zh-CN" : "en"}
          aria-label={say("language-name")}
          onClick={() => choose(isEnglish ? "zh-Hans" : "en")}
        >
          {say("language")}
        </button>
      </header>
      <div class="columns">
        <Home />
        {customers && customers.length > 0 && <SandboxPanel customers={customers} />}
      </div>
    </>
  );
}
