/** How people shorten English words when they type in a hurry; what is a word of its own ("y", "k") is none. */
const spelt: Readonly<Record<string, string>> = {
  u: "you",
  ur: "your",
  r: "are",
  plz: "please",
  pls: "please",
  plss: "please",
  okey: "ok",
  okie: "ok",
  okk: "ok",
  kk: "ok",
  yea: "yeah",
  yeh: "yeah",
  yess: "yes",
  nooo: "no",
  noo: "no",
  wanna: "want to",
  gonna: "going to",
  gimme: "give me",
  lemme: "let me",
  wdym: "what do you mean",
  tmrw: "tomorrow",
  tmr: "tomorrow",
  thru: "through",
};
const short = new RegExp(`\\b(?:${Object.keys(spelt).join("|")})\\b`, "g");

/** Small letters only: "can u ring me plz" as "can you ring me please". */
export const spellOut = (words: string): string =>
  /[a-z]/.test(words) ? words.replace(short, (word) => spelt[word] ?? word) : words;
