/** Why a new password is not taken; "same": it is the one in use. */
export type PasswordRefusal = "short" | "long" | "same" | "common";

const shortest = 8;
const longest = 128;
const common = new Set(
  (
    "password passw0rd password1 password12 password123 p@ssword p@ssw0rd qwerty123 qwertyui qwertyuiop 1q2w3e4r 1q2w3e4r5t 1qaz2wsx qazwsxedc zaq12wsx asdfghjk asdfghjkl " +
    "zxcvbnm1 iloveyou iloveyou1 sunshine princess football baseball superman trustno1 welcome1 letmein1 admin123 abc12345 abcd1234 a1234567 a12345678 aa123456 aa12345678 " +
    "woaini1314 woaini520 5201314520 5201314a 123456abc 1234qwer qwer1234 q1w2e3r4 123qweasd 147258369 741852963 88888888 66668888 changeme walletline skylarkwallet"
  ).split(" "),
);

/** Length, and what is guessed first: a list of the commonest, one character repeated, a run up or down, the customer's own contacts. `old` is checked by the caller, who has its hash. */
export function refuseNewPassword(password: string, contacts: string[]): Exclude<PasswordRefusal, "same"> | undefined {
  const characters = Array.from(password);
  if (characters.length < shortest) return "short";
  if (characters.length > longest) return "long";
  const lower = password.normalize("NFKC").toLowerCase();
  const own = contacts.flatMap((contact) =>
    contact.includes("@")
      ? [contact, contact.slice(0, contact.indexOf("@"))]
      : [contact, contact.slice(-11), contact.slice(-8)],
  );
  const guessable = common.has(lower) || new Set(lower).size <= 2 || isRun(lower) || own.includes(lower);
  return guessable ? "common" : undefined;
}

/** "12345678", "hgfedcba": every step the same, one up or down. */
function isRun(text: string): boolean {
  const steps = new Set(
    Array.from({ length: text.length - 1 }, (_, at) => text.charCodeAt(at + 1) - text.charCodeAt(at)),
  );
  return steps.size === 1 && [1, -1].includes([...steps][0]!);
}
