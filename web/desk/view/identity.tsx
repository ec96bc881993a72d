import { deskApi } from "../line/desk-api.ts";
import type { About } from "../line/frames.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { useTyped } from "../state/use-typed.ts";
import { say, sayOr } from "../words.ts";
import { Fact } from "./part.tsx";
import { moment } from "./times.ts";
import { Uncover } from "./uncover.tsx";
import { VerifyAgain } from "./verify-again.tsx";

/** Who the customer is: levels in words, since when, never the answers; contacts masked until one is uncovered with a reason. */
export function Identity({ about, chat, isMine }: { about: About; chat: OpenChat; isMine: boolean }) {
  const { levels, proofs, maskedName, contacts, status, frozenAt, undelivered } = about.customer;
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
        {proofs?.map(({ method, at, young }) => (
          <Fact key={`${method}${at}`} name={sayOr(`method-${method}`, method)}>
            {say("since", { time: moment(at) })}
            {young && <strong class="problem"> {say("young-contact")}</strong>}
          </Fact>
        ))}
        {maskedName && <Fact name={say("name")}>{maskedName}</Fact>}
        {contacts?.map(({ id, kind, masked }) => (
          <Fact key={masked} name={say(`contact-${kind}`)}>
            {isMine && id ? <CoveredContact chat={chat} id={id} masked={masked} /> : masked}
          </Fact>
        ))}
        {status === "frozen" && (
          <Fact name={say("account")}>
            <strong class="problem">{say("account-frozen", { time: frozenAt ? moment(frozenAt) : "" })}</strong>
          </Fact>
        )}
        {undelivered?.map(({ at, what, why, masked }) => (
          <Fact key={`${at}${masked}`} name={say("undelivered")}>
            {say(`undelivered-${what}`, { masked })} · {say(`undelivered-${why}`)}
          </Fact>
        ))}
      </dl>
      {isMine && <VerifyAgain key={levels.join()} conversation={about.conversationId} levels={levels} />}
      <p class="quiet-text">{say("level-note")}</p>
    </section>
  );
}

function CoveredContact({ chat, id, masked }: { chat: OpenChat; id: string; masked: string }) {
  const typed = useTyped(chat, `unmask ${id}`);
  return <Uncover masked={masked} typed={typed} ask={(reason) => deskApi.unmask(chat.id, { contact: id, reason })} />;
}
