import { type DemoEntry, timeOf } from "./account.ts";
import { money } from "./money.ts";
import { language, say } from "./words.ts";

/** Rows a list shows; the rest is in the bot's hands. */
const shownRows = 5;

/** Payments or withdrawals, newest first. */
export function Entries({ title, entries }: { title: string; entries: DemoEntry[] }) {
  const now = Date.now();
  const sorted = [...entries].sort((one, other) => timeOf(other, now) - timeOf(one, now)).slice(0, shownRows);
  return (
    <section class="card">
      <h2>{title}</h2>
      {sorted.length === 0 && <p class="quiet-text">{say("nothing")}</p>}
      <ul>
        {sorted.map((entry) => (
          <li key={entry.id}>
            <span class="title">{entry.title}</span>
            <span class="amount">
              {entry.incoming ? "+" : "−"}
              {money(entry.amount, entry.currency)}
            </span>
            <span class="when">{when(timeOf(entry, now), now)}</span>
            <span class={`state ${entry.state}`}>{say(`state-${entry.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function when(at: number, now: number): string {
  const locale = language.value === "en" ? "en" : "zh-CN";
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  const dayOf = (time: number) => new Date(time).toDateString();
  if (dayOf(at) === dayOf(now)) return `${say("today")} ${clock}`;
  if (dayOf(at) === dayOf(now - 86_400_000)) return `${say("yesterday")} ${clock}`;
  return `${new Intl.DateTimeFormat(locale, { month: "short", day: "numeric" }).format(at)} ${clock}`;
}
