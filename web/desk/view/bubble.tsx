import { LinkedText } from "../../widget/view/linked-text.tsx";
import type { DeskMessage } from "../line/frames.ts";
import { language, say } from "../words.ts";
import { Attachment } from "./attachment.tsx";
import { moment } from "./times.ts";

function speaker({ from, name }: DeskMessage): string {
  return from === "agent" ? say("from-agent", { name: name ?? "" }) : say(`from-${from}`);
}

function textOf({ state, text, translations }: DeskMessage): string {
  return state?.kind === "queue" ? say(`bar-${state.ended ?? "waiting"}`) : (translations?.[language.value] ?? text);
}

const isNote = ({ from, audience }: DeskMessage): boolean => from === "agent" && audience === "desk";

/** The language of a text, where it differs from the page's, so that it is read aloud rightly. */
function langOf({ language: spoken, state }: DeskMessage): string | undefined {
  return spoken && spoken !== language.value && state?.kind !== "queue" ? spoken : undefined;
}

/** One entry of the transcript: who, when, and what; system lines are small and centred. `filesFrom`: the conversation whose files may be opened. */
export function Bubble({ message, filesFrom }: { message: DeskMessage; filesFrom?: string }) {
  const { from, at, audience, masked, secret, choices, attachments } = message;
  return (
    <div
      class={`bubble ${from} ${isNote(message) ? "note" : audience === "desk" ? "desk-only" : ""}`}
      data-from={from}
      data-note={isNote(message) ? "" : undefined}
      data-id={message.id}
    >
      <p class="head">
        <span class="speaker">{speaker(message)}</span> <time dateTime={at}>{moment(at)}</time>
        {audience === "desk" && <span class="mark">{say(isNote(message) ? "note-mark" : "desk-only")}</span>}
      </p>
      {textOf(message) !== "" && (
        <p class="said" lang={langOf(message)}>
          <LinkedText text={textOf(message)} />
        </p>
      )}
      {attachments?.map((file) => (
        <Attachment key={file.id} file={file} from={filesFrom} />
      ))}
      {choices && <p class="foot">{say("offered", { choices: choices.join(" / ") })}</p>}
      {secret && <p class="foot">{say("wanted-secret")}</p>}
      {masked && <p class="foot">{say("was-masked")}</p>}
    </div>
  );
}
