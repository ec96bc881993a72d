import accounts from "virtual:demo-accounts";
import { useState } from "preact/hooks";
import { balanceOf, type DemoEntry } from "./account.ts";
import { Entries } from "./entries.tsx";
import { money } from "./money.ts";
import { signedIn } from "./signed-in.ts";
import { say } from "./words.ts";

/** Shown before anybody signs in. */
const showcase = "lin-xiaoyu";
const actions = ["pay", "transfer", "top-up", "withdraw"] as const;
const icons = {
  pay: "M4 7V4h3 M17 4h3v3 M20 17v3h-3 M7 20H4v-3 M4 12h16",
  transfer: "M4 9h14 M14 5l4 4-4 4 M20 15H6 M10 11l-4 4 4 4",
  "top-up": "M12 4v11 M7 10.5l5 5 5-5 M5 20h14",
  withdraw: "M12 15V4 M7 8.5l5-5 5 5 M5 20h14",
} as const;

/** Balance, actions, recent records, and the way to help. */
export function Home() {
  const [isTold, setTold] = useState(false);
  const customer = signedIn.value;
  const id = customer?.id ?? showcase;
  const account = accounts[id] ?? { payments: [] as DemoEntry[], withdrawals: [] as DemoEntry[] };
  const currency = account.payments[0]?.currency ?? "CNY";
  return (
    <main class="home">
      <section class="balance">
        <p>{customer ? say("hello", { name: customer.name }) : say("guest")}</p>
        <h1>
          <span>{say("balance")}</span>
          {money(balanceOf(id), currency)}
        </h1>
        <div class="actions">
          {actions.map((action) => (
            <button key={action} type="button" onClick={() => setTold(true)}>
              <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                {icons[action].split(/ (?=M)/).map((path) => (
                  <path key={path} d={path} />
                ))}
              </svg>
              {say(action)}
            </button>
          ))}
        </div>
        <p class="told" role="status">
          {isTold ? say("only-demo") : ""}
        </p>
      </section>
      <Entries title={say("payments")} entries={account.payments} />
      <Entries title={say("withdrawals")} entries={account.withdrawals} />
      <section class="card help">
        <div>
          <h2>{say("help")}</h2>
          <p>{say("help-lead")}</p>
        </div>
        <button type="button" class="solid" onClick={openChat}>
          {say("help-open")}
        </button>
      </section>
    </main>
  );
}

function openChat(): void {
  document.querySelector<HTMLElement & { open?(): void }>("walletline-chat")?.open?.();
}
