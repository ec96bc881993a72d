import { wholeCharacter } from "../domain/whole-character.ts";
import { findNamedCodes } from "./find-named-codes.ts";
import { findNumbers } from "./find-numbers.ts";
import { findPasswords } from "./find-passwords.ts";
import type { SecretKind, SecretSpan } from "./secret-span.ts";

/** A secret that was found; offsets are UTF-16, in the text as it came. */
export interface FoundSecret {
  kind: SecretKind;
  start: number;
  end: number;
}

/** Masks what a customer must never tell support and no record may hold (security.md R29). Where two readings overlap the surer one wins: numbers with a check digit, codes by name, then passwords. */
export function shieldText(text: string): { text: string; found: FoundSecret[] } {
  const spans = [...findNumbers(text), ...findNamedCodes(text), ...findPasswords(text)].map((span) => ({
    ...span,
    end: wholeCharacter(text, span.end),
  }));
  if (spans.length === 0) return { text, found: [] };
  const kept = apart(spans);
  let shown = "";
  let from = 0;
  for (const span of kept) {
    shown += text.slice(from, span.start) + span.shown;
    from = span.end;
  }
  return { text: shown + text.slice(from), found: kept.map(({ kind, start, end }) => ({ kind, start, end })) };
}

/** In order of place; a span that overlaps a surer one (earlier in the list) gives up the shared part, and all of it when nothing is left. */
function apart(spans: SecretSpan[]): SecretSpan[] {
  const byPlace = spans
    .map((span, rank) => ({ span, rank }))
    .sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  const kept: { span: SecretSpan; rank: number }[] = [];
  for (const next of byPlace) {
    const last = kept.at(-1);
    if (!last || last.span.end <= next.span.start) kept.push(next);
    else if (next.rank < last.rank) cutBefore(kept, next);
    else if (next.span.end > last.span.end)
      kept.push({ rank: next.rank, span: { ...next.span, start: last.span.end } });
  }
  return kept.map(({ span }) => span);
}

function cutBefore(kept: { span: SecretSpan; rank: number }[], next: { span: SecretSpan; rank: number }): void {
  const { span, rank } = kept.pop()!;
  if (span.start < next.span.start) kept.push({ rank, span: { ...span, end: next.span.start } });
  kept.push(next);
  if (span.end > next.span.end) kept.push({ rank, span: { ...span, start: next.span.end } });
}
