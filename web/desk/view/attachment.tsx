import { useState } from "preact/hooks";
import type { DeskMessage } from "../line/frames.ts";
import { say } from "../words.ts";

type File = NonNullable<DeskMessage["attachments"]>[number];

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? say("size-kb", { count: Math.max(1, Math.round(bytes / 1024)) })
    : say("size-mb", { count: (bytes / 1024 / 1024).toFixed(1) });

/** One file of a message. Pictures stay covered until they are wanted, because each look is on the trail; all else is saved. `from`: the conversation; absent: it may not be opened here. */
export function Attachment({ file, from }: { file: File; from?: string }) {
  const [shown, setShown] = useState(false);
  const [failed, setFailed] = useState(false);
  const { id, name, contentType, bytes } = file;
  const about = say("attachment", { name, size: sizeOf(bytes) });
  if (from === undefined) return <p class="foot">{about}</p>;
  const address = `/desk/api/conversations/${encodeURIComponent(from)}/files/${encodeURIComponent(id)}`;
  if (!contentType.startsWith("image/"))
    return (
      <p class="foot file">
        {about}{" "}
        <a href={address} download={name}>
          {say("file-save")}
        </a>
      </p>
    );
  return (
    <div class="foot file">
      {about}{" "}
      <button type="button" class="quiet small" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {say(shown ? "file-hide" : "file-show")}
      </button>
      {shown && !failed && (
        <img
          src={address}
          alt={name}
          onError={() => {
            setFailed(true);
          }}
        />
      )}
      {shown && failed && (
        <p class="problem" role="alert">
          {say("file-failed")}
        </p>
      )}
    </div>
  );
}
