import { useEffect, useState } from "preact/hooks";
import { deskApi, isRefused, type MissGroup } from "../../line/desk-api.ts";
import { language, say, sayOr } from "../../words.ts";
import { moment } from "../times.ts";

type Intents = { id: string; title: { "zh-Hans": string; en: string } }[];

/** What the bot did not understand, grouped; one press proposes an utterance for an intent. */
export function Misses({ span, onExport }: { span: number; onExport: () => void }) {
  const [groups, setGroups] = useState<MissGroup[]>();
  const [intents, setIntents] = useState<Intents>([]);
  useEffect(() => {
    void deskApi.misses(span).then((answer) => {
      if (isRefused(answer)) return;
      setGroups(answer.groups);
      setIntents(answer.intents);
    });
  }, [span]);
  return (
    <section aria-labelledby="misses-title">
      <div class="sheet-head">
        <h2 id="misses-title">{say("misses-title")}</h2>
        <span class="space" />
        <button type="button" class="second" onClick={onExport}>
          {say("export-misses")}
        </button>
      </div>
      <p class="quiet-text">{say("misses-more")}</p>
      {groups?.length === 0 && <p class="none">{say("misses-none")}</p>}
      {groups && groups.length > 0 && (
        <div class="wide">
          <table class="misses">
            <thead>
              <tr>
                <th scope="col">{say("utterance")}</th>
                <th scope="col">{say("times")}</th>
                <th scope="col">{say("last-at")}</th>
                <th scope="col">{say("propose-for")}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <MissRow key={`${group.language}${group.text}`} group={group} intents={intents} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function MissRow({ group, intents }: { group: MissGroup; intents: Intents }) {
  const [intent, setIntent] = useState(group.nearest?.intent ?? "");
  const [outcome, setOutcome] = useState<string>();
  async function propose(): Promise<void> {
    const answer = await deskApi.propose({ text: group.text, language: group.language, intent });
    setOutcome(say(isRefused(answer) ? "failed-unsaved" : `proposal-${answer.outcome}`));
  }
  return (
    <tr>
      <th scope="row">
        {group.text}
        {group.others.length > 0 && <small>{group.others.join(" / ")}</small>}
        <small>{sayOr(`language-${group.language}`, group.language)}</small>
      </th>
      <td>{group.count}</td>
      <td>{moment(group.lastAt)}</td>
      <td>
        {outcome ? (
          <span role="status">{outcome}</span>
        ) : (
          <div class="acts">
            <select
              aria-label={say("propose-for")}
              value={intent}
              onChange={({ currentTarget }) => setIntent(currentTarget.value)}
            >
              <option value="">{say("choose")}</option>
              {intents.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title[language.value]}
                </option>
              ))}
            </select>
            <button type="button" class="second small" disabled={intent === ""} onClick={() => void propose()}>
              {say("propose")}
            </button>
          </div>
        )}
      </td>
    </tr>
  );
}
