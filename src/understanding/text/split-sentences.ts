/** Full stops, question marks and line breaks. */
const ends = /[。．!?;\n\r！？；…~]+|\.(?=\s|$)/;
/** Words that open a second question after a pause; some need none. */
const opensAnother =
  /(?:^|[,，、\s])(?:另外|还有|顺便|以及|而且|其次|一是|二是|第一个?是?|第二个?是?|and also|also,|another thing|another question|one more thing|first(?:ly)?[,:]|second(?:ly)?[,:])|\sand\s(?=(?:how|what|where|when|why|who)\b)/;
/** "1. … 2. …" */
const listed = /(?:^|[\s,，、])[1-9①-⑨一二三][.、)）:：](?!\d)/;
const betweenSentences = new RegExp([ends, opensAnother, listed].map((each) => each.source).join("|"));

/** Pieces of a text between full stops, question marks, line breaks, numbers of a list and the words that open a second question; never empty ones. */
export function splitSentences(normalised: string): string[] {
  return normalised
    .split(betweenSentences)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}
