/** Pieces of a text between full stops, question marks, line breaks and the words that open a second question; never empty ones. */
export function splitSentences(normalised: string): string[] {
  return pieces(
    normalised,
    /[。．!?;\n\r！？；…~]+|\.(?=\s|$)|(?:^|[,，、\s])(?:另外|还有|顺便|以及|and also|also,|another thing|another question|one more thing)/,
  );
}

/** Pieces between any pauses, commas included. */
export function splitClauses(normalised: string): string[] {
  return pieces(normalised, /[。．!?;\n\r！？；…~,，、:：]+|\.(?=\s|$)/);
}

function pieces(text: string, at: RegExp): string[] {
  return text
    .split(at)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}
