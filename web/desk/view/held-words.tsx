import { say, sayOr } from "../words.ts";

/** Why a message was not sent, and what to say instead. */
export function HeldWords({ kinds }: { kinds: readonly string[] }) {
  return (
    <div class="held" role="alert">
      <p>
        <strong>{say("held-title")}</strong> {say("held-why")}
      </p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <strong>{sayOr(`held-${kind}`, kind)}</strong> {sayOr(`instead-${kind}`, "")}
          </li>
        ))}
      </ul>
    </div>
  );
}
