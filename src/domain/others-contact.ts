/** Before a number or an address: it is not the customer's, but of whoever called or wrote to them. */
const others =
  /(?:对方|對方|骗子|騙子|诈骗|詐騙|冒充|他们|他們|佢哋|那个人|那個人|嗰個人|来电|來電|打来|打來|打给我|打給我|打過嚟|打嚟|\b(?:they|their|them|caller|scammer|(?:called|phoned|rang|texted|messaged)(?: me)? (?:from|with|on)))[^，。！？；,.!?;\n]*$/iu;
/** The words stand this near before it. */
const near = 40;

export const isOthers = (text: string, start: number): boolean =>
  others.test(text.slice(Math.max(0, start - near), start));
