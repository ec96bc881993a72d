import type { DayFigures, LiveFigures } from "../../line/desk-api.ts";
import { deskApi } from "../../line/desk-api.ts";
import { me } from "../../state/desk-state.ts";
import { open } from "../../state/desk-work.ts";
import { say, sayOr } from "../../words.ts";
import { customerName } from "../names.ts";
import { lasting } from "../times.ts";
import { percent, rating } from "./figures.ts";
import { Sparkline } from "./sparkline.tsx";

/** Now: who waits, who serves whom, and today's figures with the days before as a line. */
export function Live({ live, days }: { live: LiveFigures; days: DayFigures[] }) {
  const { today, waiting, longestSince, agents, held } = live;
  const online = agents.filter(({ status }) => status !== "offline");
  const figures: [name: string, value: string, line?: number[]][] = [
    ["waiting-now", String(waiting)],
    ["longest", longestSince ? lasting(longestSince) : say("nobody")],
    ["agents-now", `${online.length} / ${agents.length}`],
    ["in-time", percent(today?.inTime), days.map(({ inTime }) => (inTime ?? 0) * 100)],
    ["opened", String(today?.opened ?? 0), days.map(({ opened }) => opened)],
    ["bot-alone", percent(share(today)), days.map((day) => (share(day) ?? 0) * 100)],
    ["csat", rating(today?.csat), days.map(({ csat }) => csat ?? 0)],
    ["misses-count", String(today?.misses ?? 0), days.map(({ misses }) => misses)],
  ];
  return (
    <section aria-labelledby="live-title">
      <h2 id="live-title">{say("live-title")}</h2>
      <dl class="tiles">
        {figures.map(([name, value, line]) => (
          <div key={name} class="tile">
            <dt>{say(`figure-${name}`)}</dt>
            <dd>{value}</dd>
            {line && <Sparkline values={line} />}
          </div>
        ))}
      </dl>
      <div class="tables">
        <table>
          <caption>{say("agents-table")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("agent")}</th>
              <th scope="col">{say("status")}</th>
              <th scope="col">{say("has-of")}</th>
            </tr>
          </thead>
          <tbody>
            {agents.map(({ user, name, status, has, capacity, missed }) => (
              <tr key={user}>
                <th scope="row">{name}</th>
                <td>
                  {say(`status-${status}`)}
                  {missed ? ` · ${say("status-missed")}` : ""}
                </td>
                <td>
                  {has} / {capacity}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <caption>{say("served-table")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("from-customer")}</th>
              <th scope="col">{say("agent")}</th>
              <th scope="col">{say("reason")}</th>
              <th scope="col">{say("lasts")}</th>
              <th scope="col">{say("acts")}</th>
            </tr>
          </thead>
          <tbody>
            {held.length === 0 && (
              <tr>
                <td colSpan={5} class="quiet-text">
                  {say("nobody-served")}
                </td>
              </tr>
            )}
            {held.map(({ conversationId, agent, reason, since }) => (
              <tr key={conversationId}>
                <th scope="row">{customerName(conversationId)}</th>
                <td>{agent.name}</td>
                <td>{sayOr(`reason-${reason}`, reason)}</td>
                <td>{lasting(since)}</td>
                <td>{isOwn(agent.user) ? say("yours") : <WatchButtons id={conversationId} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const isOwn = (user: string): boolean => typeof me.value === "object" && me.value.user === user;
const share = (day: DayFigures | undefined): number | undefined =>
  day && day.opened > 0 ? day.botAlone / day.opened : undefined;

function WatchButtons({ id }: { id: string }) {
  const then = (act: (conversation: string) => Promise<object>) => () => void act(id).then(() => open(id));
  return (
    <div class="acts">
      <button type="button" class="second small" onClick={then(deskApi.watch)}>
        {say("watch")}
      </button>
      <button type="button" class="second small" onClick={then(deskApi.takeOver)}>
        {say("take-over")}
      </button>
    </div>
  );
}
