import { cell } from "../line/cell.ts";

/** Milliseconds that one typing signal shows; as Web Chat. */
const shownMs = 5000;
/** Milliseconds between two signals of ours. */
const everyMs = 3000;

/** Who is typing on the other side (`name` absent: the bot), and telling them that the customer is. */
export function createTyping({ now, tell }: { now(): number; tell(): void }) {
  const who = cell<{ name?: string } | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  const nobody = () => {
    clearTimeout(timer);
    who.value = undefined;
  };
  return {
    who,
    nobody,
    somebody(name: string | undefined): void {
      nobody();
      who.value = { name };
      timer = setTimeout(nobody, shownMs);
    },
    mine(): void {
      if (now() - toldAt < everyMs) return;
      toldAt = now();
      tell();
    },
  };
}
