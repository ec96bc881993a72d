import type { ComponentChildren } from "preact";

/** One of a few, chosen by buttons side by side. */
export function Modes<T extends string | number>({
  label,
  of,
  chosen,
  wordOf,
  onChoose,
  children,
}: {
  label: string;
  of: readonly T[];
  chosen: T;
  wordOf: (each: T) => ComponentChildren;
  onChoose: (each: T) => void;
  children?: ComponentChildren;
}) {
  return (
    <fieldset class="modes" aria-label={label}>
      {of.map((each) => (
        <button
          key={each}
          type="button"
          class={each === chosen ? "mode on" : "mode"}
          aria-pressed={each === chosen}
          onClick={() => onChoose(each)}
        >
          {wordOf(each)}
        </button>
      ))}
      {children}
    </fieldset>
  );
}
