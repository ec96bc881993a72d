import { useState } from "preact/hooks";
import type { DayFigures } from "../../line/desk-api.ts";
import { say, sayOr } from "../../words.ts";
import { BarChart } from "./bar-chart.tsx";
import { percent, rating } from "./figures.ts";

const minutes = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : ms / 60_000);
const brief = (value: number): string =>
  value >= 10 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(1);
type Column = "day" | "opened" | "botAlone" | "queued" | "wait" | "inTime" | "csat" | "misses";
const columns: readonly Column[] = ["day", "opened", "botAlone", "queued", "wait", "inTime", "csat", "misses"];

/** The days as charts with labelled axes, and as a table that can be sorted. */
export function History({ days }: { days: DayFigures[] }) {
  const names = days.map(({ day }) => day);
  const reasons = total(days.map((day) => day.reasons));
  const count = say("unit-conversations");
  return (
    <>
      <div class="charts">
        <BarChart
          title={say("chart-volume")}
          unit={count}
          days={names}
          show={brief}
          series={[
            { name: say("series-bot"), values: days.map(({ botAlone }) => botAlone) },
            { name: say("series-queued"), values: days.map(({ queued }) => queued) },
          ]}
        />
        <BarChart
          title={say("chart-wait")}
          unit={say("unit-minutes")}
          days={names}
          show={brief}
          series={[
            { name: say("series-median"), values: days.map(({ waitMs }) => minutes(waitMs?.median)) },
            { name: say("series-p90"), values: days.map(({ waitMs }) => minutes(waitMs?.p90)) },
          ]}
        />
        <BarChart
          title={say("chart-csat")}
          unit={say("unit-stars")}
          days={names}
          show={brief}
          series={[{ name: say("figure-csat"), values: days.map(({ csat }) => csat) }]}
        />
        <BarChart
          title={say("chart-misses")}
          unit={say("unit-messages")}
          days={names}
          show={brief}
          series={[{ name: say("figure-misses-count"), values: days.map(({ misses }) => misses) }]}
        />
      </div>
      <table class="reasons">
        <caption>{say("reasons-table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("reason")}</th>
            <th scope="col">{count}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(([reason, number]) => (
            <tr key={reason}>
              <th scope="row">{sayOr(`reason-${reason}`, reason)}</th>
              <td>{number}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DayTable days={days} />
    </>
  );
}

function DayTable({ days }: { days: DayFigures[] }) {
  const [by, setBy] = useState<{ column: Column; down: boolean }>({ column: "day", down: true });
  const value = (day: DayFigures, column: Column): number | string =>
    column === "wait" ? (day.waitMs?.median ?? -1) : (day[column] ?? -1);
  const sorted = [...days].sort((a, b) => {
    const [x, y] = [value(a, by.column), value(b, by.column)];
    return (x < y ? -1 : x > y ? 1 : 0) * (by.down ? -1 : 1);
  });
  return (
    <div class="wide">
      <table>
        <caption>{say("days-table")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={by.column === column ? (by.down ? "descending" : "ascending") : undefined}
              >
                <button
                  type="button"
                  class="quiet"
                  onClick={() => setBy({ column, down: by.column === column ? !by.down : true })}
                >
                  {say(`column-${column}`)} {by.column === column ? (by.down ? "↓" : "↑") : ""}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((day) => (
            <tr key={day.day}>
              <th scope="row">{day.day}</th>
              <td>{day.opened}</td>
              <td>{day.botAlone}</td>
              <td>{day.queued}</td>
              <td>{day.waitMs ? brief(day.waitMs.median / 60_000) : "–"}</td>
              <td>{percent(day.inTime)}</td>
              <td>{rating(day.csat)}</td>
              <td>{day.misses}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function total(all: readonly Record<string, number>[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const each of all)
    for (const [name, number] of Object.entries(each)) sums.set(name, (sums.get(name) ?? 0) + number);
  return [...sums].sort((a, b) => b[1] - a[1]);
}
