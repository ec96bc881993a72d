import { secretDots } from "../domain/masks.ts";
import { isCardNumber } from "./card-number.ts";
import { type DigitGroup, digitRuns } from "./digit-runs.ts";

/** New texts where a card number goes over several messages: `earlier` by the same index, undefined where nothing changes. */
export interface SplitPan {
  text: string;
  earlier: (string | undefined)[];
}

interface Part {
  text: string;
  digits: string;
  start: number;
  end: number;
}

/** `earlier`: the same customer's last texts, newest first; at most two are looked at. A message between the ends has no digits but the number's. */
export function splitPan(earlier: string[], text: string): SplitPan | undefined {
  const now = runOf(text, "first");
  const before = earlier[0] === undefined ? undefined : runOf(earlier[0], "last");
  if (!now || !before || now.digits.length > 17) return undefined;
  if (isCardNumber(before.digits + now.digits)) return { text: masked(now), earlier: [masked(before)] };
  const wayBefore = earlier[1] === undefined ? undefined : runOf(earlier[1], "last");
  const middle = digitRuns(earlier[0]!, "number").length === 1;
  if (!wayBefore || !middle || !isCardNumber(wayBefore.digits + before.digits + now.digits)) return undefined;
  return { text: masked(now), earlier: [masked(before), masked(wayBefore)] };
}

function runOf(text: string, which: "first" | "last"): Part | undefined {
  const groups: DigitGroup[] | undefined = digitRuns(text, "number").at(which === "first" ? 0 : -1);
  return (
    groups && {
      text,
      digits: groups.map(({ digits }) => digits).join(""),
      start: groups[0]!.start,
      end: groups.at(-1)!.end,
    }
  );
}

const masked = ({ text, start, end }: Part): string => text.slice(0, start) + secretDots + text.slice(end);
