import accounts from "virtual:demo-accounts";
import { useState } from "preact/hooks";
import { balanceOf, type DemoEntry } from "./account.ts";
import { Entries } from "./entries.tsx";
import { money } from "./money.ts";
import { signedIn } from "./signed-in.ts";
import { say } from "./words.ts";

const actions = ["pay", "transfer", "top-up", "withdraw"] as const;
const icons = {
  pay: "M4 7V4h3 M17 4h3v3 M20 17v3h-3 M7 20H4v-3 M4 12h16",
  transfer: "M4 9h14 M14 5l4 4-4 4 M20 15H6 M10 11l-4 4 4 4",
  "top-up": "M12 4v11 M7 10.5l5 5 5-5 M5 20h14",
  withdraw: "M12 15V4 M7 8.5l5-5 5 5 M5 20h14",
} as const;

/** The wallet's first page: what a customer has, or, before anybody signs in, the way in and the way to help. */
export function Home() {
  const customer = signedIn.value;
  return (
    <main class="home">
      {customer ? <Account key={customer.id} {...customer} /> : <Door />}
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

/** Balance, actions and recent records. */
function Account({ id, name }: { id: string; name: string }) {
  const [isTold, setTold] = useState(false);
  const account = accounts[id] ?? { payments: [] as DemoEntry[], withdrawals: [] as DemoEntry[] };
  const currency = account.payments[0]?.currency ?? "CNY";
  return (
    <>
      <section class="balance">
        <p>{say("hello", { name })}</p>
        <h1>
          <span>{say("balance")}</span>
          {money(balanceOf(id), currency)}
        </h1>
        <div class="actions">
          {actions.map((action) => (
            <button key={action} type="button" onClick={() => setTold(true)}>
              <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                <path d={icons[action]} />
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
    </>
  );
}

/** Nothing of anybody's account is shown here; who cannot get in is one press away from help. */
function Door() {
  return (
    <section class="balance door">
      <p>{say("guest")}</p>
      <h1>{say("guest-lead")}</h1>
      <p>{say("guest-how")}</p>
      <div class="actions">
        <button type="button" onClick={() => document.getElementById("sandbox-customer")?.focus()}>
          {say("choose-customer")}
        </button>
        <button type="button" onClick={openChat}>
          {say("locked-out")}
        </button>
      </div>
    </section>
  );
}

function openChat(): void {
  document.querySelector<HTMLElement & { open?(): void }>("walletline-chat")?.open?.();
}
