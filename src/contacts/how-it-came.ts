/** Units looked at on each side of a number. */
const around = 30;
const dialled =
  /(?:回拨|回撥|拨打|撥打|拨|撥|打给|打給|打|回电|回電|致电|致電|call(?:ed|ing)?(?: back)?|dial(?:l?ed)?|ring|phone)(?: the| you(?:r)?(?: hotline)?(?: at)?| us(?: at)?| on| at)?\s{0,2}$/;
const customerDialled = /(?:我|i)\s?(?:自己|刚才|刚刚|just)?\s?(?:打了|打的|拨了|拨打|called|dialled|dialed|rang)/;
const called =
  /打给我|打給我|给我打|給我打|给我来电|打来|打來|打过来|打過來|来电|來電|接到|的电话说|call(?:ed|s|ing)? me|phoned me|rang me|r(?:ing|ung) me|(?:a|the|got|received|missed) (?:\w+ )?call|incoming|caller id|showed up/;
const texted =
  /短信|短訊|簡訊|发来|發來|发信息|text(?:ed|s)? me|text message|(?:a|an|got|received|the) (?:text|sms)|\bsms\b/;

/** How a number reached the customer, from the words next to it in the same sentence; undefined when they do not say. */
export function cameAs(text: string, start: number, end: number): "call" | "text" | undefined {
  const before =
    text
      .slice(Math.max(0, start - around), start)
      .split(/[。！？!?;；\n]|\. /)
      .at(-1) ?? "";
  const after = text.slice(end, end + around).split(/[。！？!?;；\n\d]|\. /)[0] ?? "";
  if (dialled.test(before) || customerDialled.test(before)) return undefined;
  if (texted.test(after) || texted.test(before)) return "text";
  return called.test(after) || called.test(before) ? "call" : undefined;
}
