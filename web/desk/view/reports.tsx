import { useEffect, useState } from "preact/hooks";
import { type ContactMark, deskApi, isRefused, type ReportedContact } from "../line/desk-api.ts";
import { say, sayOr } from "../words.ts";
import { Modes } from "./modes.tsx";
import { NotLoaded } from "./not-loaded.tsx";
import { moment } from "./times.ts";

const spans = [1, 7, 30] as const;
const marks: readonly ContactMark[] = ["fake", "ours", "unclear"];
const nameOf = ({ kind, masked, verdict, reason }: ReportedContact) => `${kind} ${masked} ${verdict} ${reason}`;

/** What customers were approached from, most asked about first; what agents take it for is proposed to whoever keeps the register. */
export function Reports() {
  const [days, setDays] = useState<(typeof spans)[number]>(7);
  const [kind, setKind] = useState("");
  const [reports, setReports] = useState<ReportedContact[] | "failed">();
  async function refresh(): Promise<void> {
    const answer = await deskApi.reports(days);
    setReports(isRefused(answer) ? "failed" : answer.reports);
  }
  useEffect(() => {
    setReports(undefined);
    void refresh();
  }, [days]);
  const all = typeof reports === "object" ? reports : [];
  const kinds = [...new Set(all.map((each) => each.kind))].sort();
  const shown = all.filter((each) => kind === "" || each.kind === kind).sort((a, b) => b.times - a.times);

  return (
    <main class="sheet" aria-label={say("page-reports")}>
      <div class="sheet-head">
        <h2>{say("reports-title")}</h2>
        <Modes
          label={say("span")}
          of={spans}
          chosen={days}
          wordOf={(each) => say(each === 1 ? "today" : "days", { count: each })}
          onChoose={setDays}
        />
        <label class="beside">
          {say("reports-kind")}{" "}
          <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value)}>
            <option value="">{say("all")}</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {sayOr(`contact-kind-${each}`, each)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="quiet-text">{say("reports-more")}</p>
      {reports === undefined && <p class="none">{say("reports-loading")}</p>}
      {reports === "failed" && <NotLoaded words={say("reports-failed")} again={refresh} />}
      {typeof reports === "object" && shown.length === 0 && <p class="none">{say("reports-none")}</p>}
      {shown.length > 0 && (
        <section
          class="wide"
          aria-label={say("reports-title")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{say("reports-what")}</th>
                <th scope="col" class="number">
                  {say("times")}
                </th>
                <th scope="col">{say("reports-verdict")}</th>
                <th scope="col">{say("last-at")}</th>
                <th scope="col">{say("reports-mark")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <ReportRow key={nameOf(each)} report={each} onMarked={() => void refresh()} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </main>
  );
}

function ReportRow({ report, onMarked }: { report: ReportedContact; onMarked: () => void }) {
  const { kind, masked, verdict, reason, times, firstAt, lastAt, mark, markedBy } = report;
  const [wanted, setWanted] = useState<ContactMark>();
  const [value, setValue] = useState("");
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState("");

  async function propose(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!wanted) return;
    const more = { ...(value.trim() ? { value: value.trim() } : {}), ...(note.trim() ? { note: note.trim() } : {}) };
    const answer = await deskApi.markContact({ kind, masked, mark: wanted, ...more });
    if (isRefused(answer))
      return setProblem(say(answer.refused === "BadArgument" ? "mark-mismatch" : "failed-unsaved"));
    setWanted(undefined);
    setValue("");
    setNote("");
    setProblem("");
    onMarked();
  }

  return (
    <tr>
      <th scope="row">
        <strong>{masked || sayOr(`contact-kind-${kind}`, kind)}</strong>
        <small>{sayOr(`contact-kind-${kind}`, kind)}</small>
      </th>
      <td class="number">{times}</td>
      <td>
        <span class={verdict === "not-ours" ? "problem" : ""}>{sayOr(`verdict-${verdict}`, verdict)}</span>
        <small>{sayOr(`check-${reason}`, reason)}</small>
      </td>
      <td>
        {moment(lastAt)}
        {firstAt !== lastAt && <small>{say("since", { time: moment(firstAt) })}</small>}
      </td>
      <td>
        {mark && (
          <p>
            <strong>{say(`mark-${mark}`)}</strong> <span class="quiet-text">{markedBy}</span>
          </p>
        )}
        <fieldset class="acts" aria-label={say("reports-mark")}>
          {marks
            .filter((each) => each !== mark)
            .map((each) => (
              <button
                key={each}
                type="button"
                class="second small"
                aria-expanded={wanted === each}
                onClick={() => setWanted(wanted === each ? undefined : each)}
              >
                {say(`mark-${each}`)}
              </button>
            ))}
        </fieldset>
        {wanted && (
          <form class="unmask" onSubmit={(event) => void propose(event)}>
            <label>
              {say("mark-value")}
              <input value={value} maxLength={200} onInput={({ currentTarget }) => setValue(currentTarget.value)} />
            </label>
            <label>
              {say("mark-note")}
              <input value={note} maxLength={300} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
            </label>
            {problem && (
              <p class="problem" role="alert">
                {problem}
              </p>
            )}
            <button type="submit" class="main">
              {say("mark-do", { mark: say(`mark-${wanted}`) })}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}
