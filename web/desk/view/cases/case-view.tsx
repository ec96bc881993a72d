import { useState } from "preact/hooks";
import { type ApiAnswer, type CaseWhole, deskApi } from "../../line/desk-api.ts";
import { caseDrafts, caseRefused, workOnCase } from "../../state/case-work.ts";
import { say, sayOr } from "../../words.ts";
import { Fact, Part } from "../part.tsx";
import { moment, span } from "../times.ts";
import { KeptText } from "../unsent-words.tsx";
import { CallNumber } from "./call-number.tsx";
import { CaseAnswer } from "./case-answer.tsx";
import { CaseTranscript } from "./case-transcript.tsx";
import { factName, factValue, refusedWords, summaryWords } from "./case-words.ts";
import { DueMark } from "./cases-page.tsx";

const ends = ["settled", "not-reached", "duplicate"] as const;

/** One case whole: what happened, to whom, how sure we were then, what was promised; and what its agent can do. */
export function CaseView({ known }: { known: CaseWhole }) {
  const { id, kind, mine, takenBy, state } = known;
  const refused = caseRefused.value?.id === id ? caseRefused.value.answer : undefined;
  const [ending, setEnding] = useState(false);
  const isOver = state === "resolved";

  async function act(call: Promise<ApiAnswer<object>>): Promise<void> {
    const answer = await call;
    setEnding(false);
    await workOnCase(id, answer);
  }
  const canAnswer = !isOver && (mine || !takenBy);
  const kept = caseDrafts.get(id) ?? "";

  return (
    <main class="conversation case" aria-label={say("case-title")}>
      <header class="conversation-head">
        <h2>{id}</h2>
        <span class="quiet-text">
          {sayOr(`kind-${kind}`, kind)} · {say(`case-${state}`)}
          {takenBy ? ` · ${mine ? say("case-with-you") : say("case-with", { name: takenBy })}` : ""}
        </span>
        <DueMark row={known} />
        <span class="space" />
        {!isOver && !takenBy && (
          <button type="button" class="main" onClick={() => void act(deskApi.takeCase(id))}>
            {say("case-take")}
          </button>
        )}
        {!isOver && mine && (
          <div class="acts">
            <button type="button" class="second" onClick={() => void act(deskApi.releaseCase(id))}>
              {say("case-release")}
            </button>
            <button type="button" class="second" aria-expanded={ending} onClick={() => setEnding(!ending)}>
              {say("case-end")}
            </button>
          </div>
        )}
      </header>
      {ending && mine && !isOver && (
        <fieldset class="notice question" aria-label={say("case-end")}>
          <p>{say("case-end-more")}</p>
          {ends
            .filter((how) => how !== "not-reached" || kind === "call-back")
            .map((how) => (
              <button key={how} type="button" class="second" onClick={() => void act(deskApi.closeCase(id, how))}>
                {say(`case-end-${how}`)}
              </button>
            ))}
          <button type="button" class="quiet" onClick={() => setEnding(false)}>
            {say("cancel")}
          </button>
        </fieldset>
      )}
      {refused && (
        <p class="notice problem" role="alert">
          {refusedWords(refused)}
        </p>
      )}
      <section
        class="case-body"
        aria-label={say("case-title")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <Told known={known} />
        {kind === "call-back" && mine && !isOver && known.facts.phone && (
          <CallNumber id={id} masked={known.facts.phone} />
        )}
        {mine && !isOver ? (
          <CaseTranscript key={known.answeredAt} id={id} />
        ) : (
          <p class="quiet-text">{say(isOver ? "case-over-to-read" : "case-take-to-read")}</p>
        )}
      </section>
      {canAnswer ? (
        <CaseAnswer id={id} onDone={(answer) => void workOnCase(id, answer)} />
      ) : (
        kept.trim() !== "" && <KeptText text={kept} />
      )}
    </main>
  );
}

/** What the case knows, in four short lists. */
function Told({ known }: { known: CaseWhole }) {
  const { summary, facts, openedAt, transactions, due, customer, assurance, answeredAt, resolvedAt } = known;
  return (
    <div class="case-told">
      <Part title={say("case-what")}>
        <Fact name={say("known")}>{summaryWords(summary)}</Fact>
        {Object.entries(facts).map(([name, value]) => (
          <Fact key={name} name={factName(name)}>
            {factValue(name, value)}
          </Fact>
        ))}
        {transactions && (
          <Fact name={say("case-transactions")}>
            {transactions.map((each) => (
              <code key={each}>{each} </code>
            ))}
          </Fact>
        )}
      </Part>
      <Part title={say("case-who")}>
        {customer?.maskedName && <Fact name={say("name")}>{customer.maskedName}</Fact>}
        {customer?.contacts?.map(({ kind, masked }) => (
          <Fact key={masked} name={say(`contact-${kind}`)}>
            {masked}
          </Fact>
        ))}
        {customer?.status === "frozen" && (
          <Fact name={say("account")}>
            <strong class="problem">
              {say("account-frozen", { time: customer.frozenAt ? moment(customer.frozenAt) : "" })}
            </strong>
          </Fact>
        )}
        {customer && !customer.maskedName && <Fact name={say("name")}>{say("case-wallet-silent")}</Fact>}
        {!customer && <Fact name={say("name")}>{say("case-nobody-proved")}</Fact>}
        <Fact name={say("case-assurance")}>
          {assurance === undefined
            ? say("case-assurance-unknown")
            : (assurance.length > 0 ? assurance : ["none"])
                .map((level) => sayOr(`level-${level}`, level))
                .join(say("comma"))}
        </Fact>
      </Part>
      <Part title={say("case-promised")}>
        <Fact name={say("case-opened")}>{moment(openedAt)}</Fact>
        {due?.what === "call" && <Fact name={say("case-call")}>{span(due.at, due.until)}</Fact>}
        {due?.what === "promise" && <Fact name={say("case-by")}>{day(due.at)}</Fact>}
        {!due && <Fact name={say("case-by")}>{say("case-nothing-promised")}</Fact>}
        {answeredAt && <Fact name={say("case-answered-at")}>{moment(answeredAt)}</Fact>}
        {resolvedAt && <Fact name={say("case-resolved-at")}>{moment(resolvedAt)}</Fact>}
      </Part>
      <Part title={say("case-where")}>
        {known.channel && <Fact name={say("channel")}>{sayOr(`channel-${known.channel}`, known.channel)}</Fact>}
        {known.language && <Fact name={say("spoken")}>{sayOr(`language-${known.language}`, known.language)}</Fact>}
        {known.owner && (
          <Fact name={say("case-now")}>{say(`case-now-${known.owner}`, { agent: known.with ?? "" })}</Fact>
        )}
      </Part>
    </div>
  );
}

/** The date a promise names, as it was named: no time zone moves it. */
const day = (at: string): string => at.slice(0, 10);
