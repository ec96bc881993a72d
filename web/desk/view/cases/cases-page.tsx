import { useEffect, useRef } from "preact/hooks";
import type { CaseListName, CaseRow } from "../../line/desk-api.ts";
import {
  caseFind,
  caseList,
  casePage,
  chooseList,
  listCases,
  openCase,
  openCaseId,
  showCase,
} from "../../state/case-work.ts";
import { clock } from "../../state/desk-state.ts";
import { useWhileOpen } from "../../state/use-while-open.ts";
import { say, sayOr } from "../../words.ts";
import { Modes } from "../modes.tsx";
import { NotLoaded } from "../not-loaded.tsx";
import { moment, span } from "../times.ts";
import { CaseView } from "./case-view.tsx";
import { summaryWords } from "./case-words.ts";

const lists: readonly CaseListName[] = ["open", "mine", "answered", "closed"];
const refreshEveryMs = 10_000;
/** Typing is over when nothing came for so long. */
const typedMs = 250;

/** What was left to be done later: the list on the left, one case whole beside it. */
export function CasesPage() {
  const typed = useRef<number | undefined>(undefined);
  useWhileOpen(listCases, refreshEveryMs);
  useEffect(() => () => clearTimeout(typed.current), []);
  const found = casePage.value;
  const counts = typeof found === "object" ? found.counts : undefined;
  return (
    <div class="case-panes">
      <nav class="lists" aria-label={say("page-cases")}>
        <input
          data-search
          type="search"
          class="search"
          aria-label={say("case-search")}
          placeholder={say("case-search")}
          value={caseFind.value}
          onInput={({ currentTarget }) => {
            caseFind.value = currentTarget.value;
            clearTimeout(typed.current);
            typed.current = window.setTimeout(() => void listCases(), typedMs);
          }}
        />
        <Modes
          label={say("case-lists")}
          of={lists}
          chosen={caseList.value}
          wordOf={(each) => (
            <>
              {say(`case-list-${each}`)} <span class="count">{counts?.[each] ?? ""}</span>
            </>
          )}
          onChoose={chooseList}
        />
        <List />
        <p class="keys">{say("case-keys")}</p>
      </nav>
      <Shown />
    </div>
  );
}

function List() {
  const found = casePage.value;
  if (found === undefined) return <p class="none">{say("cases-loading")}</p>;
  if (found === "failed") return <NotLoaded words={say("cases-failed")} again={listCases} />;
  if (found.cases.length === 0)
    return (
      <p class="none">
        {say(caseFind.value.trim() ? "cases-no-match" : `cases-none-${caseList.value}`)}
        {caseList.value === "open" && !caseFind.value.trim() && <small>{say("cases-none-more")}</small>}
      </p>
    );
  return (
    <ul>
      {found.cases.map((each) => (
        <Row key={each.id} row={each} />
      ))}
      {found.more && (
        <li>
          <button type="button" class="quiet" onClick={() => void listCases(true)}>
            {say("cases-more")}
          </button>
        </li>
      )}
    </ul>
  );
}

function Row({ row }: { row: CaseRow }) {
  const { id, kind, summary, facts, openedAt, due, takenBy, mine } = row;
  return (
    <li>
      <button
        type="button"
        class="row"
        data-row={id}
        aria-current={openCaseId.value === id ? "true" : undefined}
        onClick={() => void showCase(id)}
      >
        <span class="row-head">
          <strong>{sayOr(`kind-${kind}`, kind)}</strong>
          <DueMark row={row} />
        </span>
        <span class="row-what">{facts.description ?? summaryWords(summary)}</span>
        <span class="row-foot">
          {id} · {due?.what === "call" ? span(due.at, due.until) : moment(openedAt)}
          {takenBy ? ` · ${mine ? say("case-with-you") : takenBy}` : ""}
        </span>
      </button>
    </li>
  );
}

/** A word, never a colour alone: what is due, and what is late. */
export function DueMark({ row: { due, state } }: { row: Pick<CaseRow, "due" | "state"> }) {
  if (!due || state === "resolved") return null;
  const end = Date.parse(due.until ?? due.at);
  const isLate = end < clock.value;
  const isNow = due.what === "call" && !isLate && Date.parse(due.at) <= clock.value;
  const word = isLate ? "due-late" : isNow ? "due-now" : `due-${due.what}`;
  const time = due.what === "call" ? moment(due.at) : due.at.slice(0, 10);
  return <span class={`priority ${isLate ? "urgent" : isNow ? "high" : ""}`}>{say(word, { time })}</span>;
}

function Shown() {
  const id = openCaseId.value;
  const known = openCase.value;
  if (id === undefined)
    return (
      <main class="conversation empty">
        <p>{say("case-nothing-open")}</p>
        <p class="quiet-text">{say("case-nothing-open-more")}</p>
      </main>
    );
  if (known === "failed")
    return (
      <main class="conversation empty">
        <p class="problem" role="alert">
          {say("case-failed")}
        </p>
        <button type="button" class="second" onClick={() => void showCase(id)}>
          {say("try-again")}
        </button>
      </main>
    );
  if (known === undefined)
    return (
      <main class="conversation empty">
        <p role="status">{say("cases-loading")}</p>
      </main>
    );
  return <CaseView key={known.id} known={known} />;
}
