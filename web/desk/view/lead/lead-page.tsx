import { useEffect, useState } from "preact/hooks";
import { type DayFigures, deskApi, isRefused, type LiveFigures } from "../../line/desk-api.ts";
import { useWhileOpen } from "../../state/use-while-open.ts";
import { say } from "../../words.ts";
import { Modes } from "../modes.tsx";
import { History } from "./history.tsx";
import { Live } from "./live.tsx";
import { Misses } from "./misses.tsx";
import { saveText } from "./save-text.ts";

const liveEveryMs = 5_000;
const spans = [7, 30, 90] as const;

/** The lead's page: today at a glance, history as charts, and what the bot did not understand. */
export function LeadPage() {
  const [live, setLive] = useState<LiveFigures>();
  const [days, setDays] = useState<DayFigures[]>();
  const [span, setSpan] = useState<(typeof spans)[number]>(30);
  useWhileOpen(async () => {
    const answer = await deskApi.live();
    if (!isRefused(answer)) setLive(answer);
  }, liveEveryMs);
  useEffect(() => {
    void deskApi.history(span).then((answer) => {
      if (!isRefused(answer)) setDays(answer.days);
    });
  }, [span]);
  async function save(table: "days" | "misses"): Promise<void> {
    const answer = await deskApi.exported({ table, days: span });
    if (!isRefused(answer)) saveText(`walletline-${table}.csv`, answer.text);
  }

  return (
    <main class="sheet lead" aria-label={say("page-lead")}>
      {live && <Live live={live} days={days ?? []} />}
      <section aria-labelledby="history-title">
        <div class="sheet-head">
          <h2 id="history-title">{say("history")}</h2>
          <Modes
            label={say("span")}
            of={spans}
            chosen={span}
            wordOf={(each) => say("days", { count: each })}
            onChoose={setSpan}
          />
          <span class="space" />
          <button type="button" class="second" onClick={() => void save("days")}>
            {say("export-days")}
          </button>
        </div>
        {days ? <History days={days} /> : <p class="quiet-text">{say("catching-up")}</p>}
      </section>
      <Misses span={span} onExport={() => void save("misses")} />
    </main>
  );
}
