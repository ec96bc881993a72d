import type { ComponentChildren } from "preact";
import type { About } from "../line/frames.ts";
import { say, sayOr } from "../words.ts";
import { priorityWord } from "./names.ts";
import { moment } from "./times.ts";

/** The right pane: who the customer is by the server's word, why a person was needed, and the case. */
export function Details({ about }: { about: About }) {
  const { reason, priority, waitedSince, summary, channel, startedAt, language } = about;
  return (
    <>
      <Identity customer={about.customer} />
      {reason && (
        <Part title={say("why-title")}>
          <Fact name={say("reason")}>{sayOr(`reason-${reason}`, reason)}</Fact>
          {priority !== undefined && <Fact name={say("priority")}>{priorityWord(priority)}</Fact>}
          {waitedSince && <Fact name={say("waited")}>{moment(waitedSince)}</Fact>}
          {summary && <Fact name={say("known")}>{summary}</Fact>}
        </Part>
      )}
      <CaseFacts known={about.case} />
      <Part title={say("more-title")}>
        {channel && <Fact name={say("channel")}>{sayOr(`channel-${channel}`, channel)}</Fact>}
        {startedAt && <Fact name={say("started")}>{moment(startedAt)}</Fact>}
        {language && <Fact name={say("spoken")}>{sayOr(`language-${language}`, language)}</Fact>}
      </Part>
    </>
  );
}

function Identity({ customer: { levels, proofs, maskedName, contacts } }: { customer: About["customer"] }) {
  const held = levels.length > 0 ? levels : ["none"];
  return (
    <section>
      <h3>{say("level-title")}</h3>
      <ul class="levels">
        {held.map((level) => (
          <li key={level} class={level === "none" ? "" : "proved"}>
            <span aria-hidden="true">{level === "none" ? "○" : "✓"}</span> {sayOr(`level-${level}`, level)}
          </li>
        ))}
      </ul>
      <dl>
        {proofs?.map(({ method, at }) => (
          <Fact key={`${method}${at}`} name={sayOr(`method-${method}`, method)}>
            {moment(at)}
          </Fact>
        ))}
        {maskedName && <Fact name={say("name")}>{maskedName}</Fact>}
        {contacts?.map(({ kind, masked }) => (
          <Fact key={masked} name={say(`contact-${kind}`)}>
            {masked}
          </Fact>
        ))}
      </dl>
      <p class="quiet-text">{say("level-note")}</p>
    </section>
  );
}

function CaseFacts({ known }: { known: About["case"] }) {
  if (!known) {
    return (
      <section>
        <h3>{say("case-title")}</h3>
        <p class="quiet-text">{say("case-none")}</p>
      </section>
    );
  }
  return (
    <Part title={say("case-title")}>
      <Fact name={say("case-number")}>{known.id}</Fact>
      <Fact name={say("case-kind")}>{sayOr(`kind-${known.kind}`, known.kind)}</Fact>
      <Fact name={say("case-state")}>{sayOr(`case-${known.state}`, known.state)}</Fact>
      <Fact name={say("case-opened")}>{moment(known.openedAt)}</Fact>
      {known.summary && <Fact name={say("known")}>{known.summary}</Fact>}
      {Object.entries(known.facts).map(([name, value]) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
