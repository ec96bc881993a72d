import { say } from "../words.ts";

/** A list that could not be read, and the way to try again. */
export function NotLoaded({ words, again }: { words: string; again: () => Promise<void> }) {
  return (
    <div class="none" role="alert">
      <p class="problem">{words}</p>
      <button type="button" class="second" onClick={() => void again()}>
        {say("try-again")}
      </button>
    </div>
  );
}
