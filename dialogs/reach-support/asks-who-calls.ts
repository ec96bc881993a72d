const callOut = "(?:打给我|打給我|打来|打來|打过来|打過來|打嚟|打畀我|打俾我|回电|回電|来电|來電|打我)";
const whichNumber =
  "(?:(?:哪个|哪個|哪一个|哪一個|什么|什麼|甚麼|啥|边个|邊個|几号|幾號)(?:号码|號碼|电话|電話|手机|手機|号|號)?|谁|誰)";

const asking = [
  new RegExp(`(?:打|用|从|從|由)${whichNumber}.{0,6}(?:给我|給我|${callOut})`),
  new RegExp(`${callOut}.{0,6}(?:是|用|显示|顯示)?${whichNumber}`),
  /\b(?:which|what)(?: phone| telephone)? number\b.*\b(?:call|ring|phone|show)/i,
  /\bwho (?:will|is going to|would|is gonna) (?:call|ring|phone) me\b/i,
  /\bnumber (?:do|will|would|are) you (?:call|ring|phone|use)/i,
];

/** The question is which number a call of ours comes from, not which one to ring, and not for a call. */
export const asksWhoCalls = (text: string): boolean =>
  asking.some((pattern) => pattern.test(text)) &&
  !/\b(?:can|do|should|could|may|must) i (?:call|ring|phone)\b/i.test(text);
