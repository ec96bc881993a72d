import type { WaitingBar } from "../chat/standing.ts";
import { say } from "../words.ts";
import { Chips } from "./answers.tsx";
import { Icon } from "./icon.tsx";

/** Where a waiting customer stands, and the ways out; it changes in place. */
export function QueueBar({
  bar: { queue, ask },
  onChoose,
}: {
  bar: WaitingBar;
  onChoose(choice: string, text: string): void;
}) {
  return (
    <section class="queue" aria-label={say("queue")}>
      <div class="queue-text" role="status">
        <Icon name="wait" />
        <div>
          <strong>
            {say("queue")} · {say("queue-place", { place: queue.place })}
          </strong>
          <span>{estimate(queue)}</span>
        </div>
      </div>
      {ask && <Chips choices={ask.choices} onChoose={onChoose} />}
    </section>
  );
}

function estimate({ waitMinutes, agents, place }: WaitingBar["queue"]): string {
  if (agents === 0) return say("queue-nobody");
  if (waitMinutes) {
    const [low, high] = waitMinutes;
    return say(low === high ? "queue-wait-same" : "queue-wait", { low, high });
  }
  return place === 1 ? say("queue-soon") : "";
}
