/** What stands for a whole secret, whatever its length. */
export const secretDots = "••••••";

const compoundSurnames =
  /^(欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|夏侯|尉迟|尉遲|皇甫|长孫|长孙|長孫|慕容|令狐|东方|東方|公孙|公孫|宇文|南宫|南宮|端木|轩辕|軒轅)./;

/** "138****5678" from E.164 or a national number: three digits in front, four behind; the country stays, but +86 ("+1 202****0143"). */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, "");
  const [, country, national] =
    /^(\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3}))?(\d*)$/.exec(digits) ?? [];
  const number = national ?? digits.replace(/\D/g, "");
  const shown =
    number.length >= 10
      ? `${number.slice(0, 3)}****${number.slice(-4)}`
      : `****${number.length >= 7 ? number.slice(-4) : ""}`;
  return country && country !== "+86" ? `${country} ${shown}` : shown;
}

/** "l***i@example.com": first and last character of the local part; one character or two keep only the first. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const local = Array.from(at < 0 ? email : email.slice(0, at));
  const domain = at < 0 ? "" : email.slice(at);
  return `${local[0] ?? ""}***${local.length > 2 ? local.at(-1) : ""}${domain}`;
}

/** Surname only: "李**", "欧阳**"; a Latin name keeps its last word, "Clarke **". */
export function maskName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === "") return "";
  const compound = compoundSurnames.exec(trimmed);
  if (compound?.[1]) return `${compound[1]}**`;
  if (/\p{Script=Han}/u.test(trimmed)) return `${Array.from(trimmed)[0]}**`;
  return `${trimmed.split(/\s+/).at(-1)} **`;
}

/** "•••• 1234": the last four digits and nothing else. PCI DSS 3.4.1 allows more; the customer needs no more. */
export function maskCard(card: string): string {
  return `•••• ${card.replace(/\D/g, "").slice(-4)}`;
}

/** First and last character of an identity number, one dot for each between. */
export function maskId(id: string): string {
  const characters = Array.from(id.replace(/\s/g, ""));
  if (characters.length < 3) return "•".repeat(characters.length);
  return `${characters[0]}${"•".repeat(characters.length - 2)}${characters.at(-1)}`;
}
