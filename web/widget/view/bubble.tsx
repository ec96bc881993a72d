import type { ChatMessage } from "../line/activity.ts";
import type { Outgoing } from "../line/outbox.ts";
import { say } from "../words.ts";
import { Icon } from "./icon.tsx";
import { LinkedText, safeHref } from "./linked-text.tsx";
import { RowList } from "./row-list.tsx";

const isDots = (text: string) => /^[•●\s]+$/.test(text);

/** One thing that was said. */
export function Bubble({ message, server, isLive }: { message: ChatMessage; server: string; isLive: boolean }) {
  const { from, text, masked, files, ask } = message;
  const list = ask?.kind === "list" && !isLive ? ask : undefined;
  return (
    <div class={`bubble ${from}`} data-from={from} data-id={message.id}>
      {masked && isDots(text) ? <Submitted /> : text && <LinkedText text={text} />}
      {files.map(({ name, url }) => {
        const href = safeHref(url, server);
        return href ? (
          <a class="file" href={href} target="_blank" rel="noopener noreferrer nofollow">
            <Icon name="file" /> <bdi>{name}</bdi>
          </a>
        ) : (
          <span class="file">
            <Icon name="file" /> <bdi>{name}</bdi>
          </span>
        );
      })}
      {list && <RowList rows={list.rows} />}
    </div>
  );
}

function Submitted() {
  return (
    <span class="submitted">
      <Icon name="lock" size={16} /> {say("secret-sent")}
    </span>
  );
}

/** One thing of the customer's that is still on its way. */
export function OutgoingBubble({
  message,
  isOnline,
  onRetry,
  onDiscard,
}: {
  message: Outgoing;
  isOnline: boolean;
  onRetry(): void;
  onDiscard(): void;
}) {
  const { text, secret, file, state } = message;
  const percent = Math.round((file?.part ?? 0) * 100);
  return (
    <>
      <div class="bubble customer" data-from="customer" data-state={state}>
        {secret ? <Submitted /> : text && <LinkedText text={text} />}
        {file && (
          <span class="file">
            <Icon name="file" /> <bdi>{file.name}</bdi>
          </span>
        )}
        {file && state === "sending" && (
          <progress max={100} value={percent} aria-label={say("uploading", { percent })} />
        )}
      </div>
      {state === "failed" ? (
        <p class="under failed">
          <Icon name="alert" size={16} />
          <button type="button" class="plain" onClick={onRetry}>
            {say(secret ? "secret-lost" : "failed")}
          </button>
          <button type="button" class="plain quiet" onClick={onDiscard}>
            {say("discard")}
          </button>
        </p>
      ) : (
        <p class="under">
          {say(file && state === "sending" ? "uploading" : isOnline ? "sending" : "waiting", { percent })}
        </p>
      )}
    </>
  );
}
