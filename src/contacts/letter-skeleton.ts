/** What each of these letters is taken for at a glance. Unicode TR39 confusables, as far as they look like a letter of a host name. */
const alike: Record<string, string> = {
  a: "аɑαᴀꭺⲁ",
  b: "вьЬƅβʙᏼꮟ",
  c: "сϲᴄⅽꮯⲥƈ",
  d: "ԁɗđᴅⅾꭰժ",
  e: "еєҽɛεᴇꮛ℮ҿ",
  f: "ғƒꜰϝք",
  g: "ɡɢցǥ",
  h: "һнհʜħꮋ",
  i: "іıɩιɪӏїⅰꭵǐ",
  j: "јϳᴊյ",
  k: "кκᴋƙқҝⲕ",
  l: "ⅼʟłǀƖ|ꮮן",
  m: "мᴍⅿ",
  n: "пɴոռηղƞ",
  o: "оοօᴏσøөഠ๐໐ⲟ",
  p: "рρᴘƥⲣ",
  q: "ԛզɋ",
  r: "гʀɼꮁ",
  s: "ѕꜱʂꮪ",
  t: "тτᴛŧƭ",
  u: "υμսᴜцʋ",
  v: "ѵνᴠⅴꮩ",
  w: "ѡԝшաᴡωɯꮃ",
  x: "хχⅹ",
  y: "уүγʏƴყ",
  z: "ᴢʐƶꮓ",
};
const letters = new Map(Object.entries(alike).flatMap(([plain, forms]) => Array.from(forms, (form) => [form, plain])));
const figures = new Map(Object.entries({ 0: "o", 1: "l", 3: "e", 4: "a", 5: "s", 7: "t", 8: "b", i: "l", $: "s" }));

/** Letters as an eye in a hurry takes them: two texts with the same skeleton can be mistaken for each other. Dots and hyphens stay. */
export function letterSkeleton(text: string): string {
  const plain = Array.from(text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, ""), (letter) => {
    const latin = letters.get(letter) ?? letter;
    return figures.get(latin) ?? latin;
  }).join("");
  return plain.replaceAll("rn", "m").replaceAll("vv", "w").replaceAll("cl", "d");
}
