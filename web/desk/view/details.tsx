import type { About, Evidence } from "../line/frames.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { say, sayOr } from "../words.ts";
import { factName, factValue, summaryWords } from "./cases/case-words.ts";
import { Identity } from "./identity.tsx";
import { moodOf } from "./mood.ts";
import { priorityWord } from "./names.ts";
import { Fact, Part } from "./part.tsx";
import { Suggestions } from "./suggestions.tsx";
import { moment, span } from "./times.ts";
import { WalletPane } from "./wallet-pane.tsx";

/** The right pane: who the customer is by the server's word, why a person was needed, what was found out, and what can be done. */
export function Details({ about, chat }: { about: About; chat: OpenChat }) {
  const { reason, priority, waitedSince, summary, channel, startedAt, language, evidence = [], skill } = about;
  const isMine = about.standing === "mine" && !chat.gone.value;
  const mood = moodOf(reason, evidence);
  // That a person was asked for is the reason itself.
  const told = evidence.filter(({ kind, name }) => kind !== "dialog" || name !== "talk-to-agent");
  return (
    <>
      <Identity about={about} chat={chat} isMine={isMine} />
      {reason && (
        <Part title={say("why-title")}>
          <Fact name={say("reason")}>{sayOr(`reason-${reason}`, reason)}</Fact>
          {priority !== undefined && <Fact name={say("priority")}>{priorityWord(priority)}</Fact>}
          <Fact name={say("mood")}>{say(`mood-${mood}`)}</Fact>
          {skill && <Fact name={say("topic")}>{sayOr(`skill-${skill}`, skill)}</Fact>}
          {waitedSince && <Fact name={say("waited")}>{moment(waitedSince)}</Fact>}
          {told.map(({ kind, name, text }) => (
            <Fact key={`${kind}${name ?? ""}${text}`} name={sayOr(`evidence-${kind}`, kind)}>
              {evidenceWords({ kind, name, text })}
            </Fact>
          ))}
          {summary && evidence.length === 0 && <Fact name={say("known")}>{summary}</Fact>}
        </Part>
      )}
      {isMine && <Suggestions chat={chat} />}
      {isMine && <WalletPane about={about} chat={chat} />}
      <CaseFacts known={about.case} />
      <Part title={say("more-title")}>
        {channel && <Fact name={say("channel")}>{sayOr(`channel-${channel}`, channel)}</Fact>}
        {startedAt && <Fact name={say("started")}>{moment(startedAt)}</Fact>}
        {language && <Fact name={say("spoken")}>{sayOr(`language-${language}`, language)}</Fact>}
      </Part>
    </>
  );
}

/** Ids of dialogs and intents in words; what was said and found out as it is. A sign's text says all that its id does. */
function evidenceWords({ kind, name, text }: Evidence): string {
  if (kind === "sign") return text;
  if (kind === "dialog") return sayOr(`dialog-${name}`, name ?? text);
  if (kind === "topic") return sayOr(`skill-${text.split("/")[0]}`, text);
  return name ? `${factName(name)} ${factValue(name, text)}` : text;
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
      {known.summary && <Fact name={say("known")}>{summaryWords(known.summary)}</Fact>}
      {Object.entries(known.facts).map(([name, value]) => (
        <Fact key={name} name={factName(name)}>
          {factValue(name, value)}
        </Fact>
      ))}
      {known.transactions && <Fact name={say("case-transactions")}>{known.transactions.join(" ")}</Fact>}
      {known.due && (
        <Fact name={say(known.due.what === "call" ? "case-call" : "case-by")}>
          {known.due.what === "call" ? span(known.due.at, known.due.until) : known.due.at.slice(0, 10)}
        </Fact>
      )}
    </Part>
  );
}
