const patterns = [
  /^(?:so |and |but |hi |hello |ok |sorry |wait )*(?:what(?:['’]?s| is| are| exactly is)) (?:an? |the )?[\w -]{2,32}?(?: exactly)?\W*$/i,
  /^(?:so |and |but |hi |hello |ok |sorry |wait )*what (?:does|do) (?:an? |the )?[\w -]{2,32} mean\W*$/i,
  /^(?:so |and |but |ok |the )*[\w -]{2,32} (?:is|are|means?) what\W*$/i,
  /^(?:请问|請問|那|那么|那麼|到底|啊|呃)*(?:什么|什麼|啥|咩)(?:是|叫|係)\p{Script=Han}{2,10}\W*$/u,
  /^(?:请问|請問|那|那么|那麼|这个|這個)*\p{Script=Han}{2,10}(?:是|係)(?:什么|什麼|啥|咩|乜)(?:东西|東西|意思|嘢)?[啊呀呢来來著着]*\W*$/u,
];
/** Of these nobody wants a definition: what is asked is how one's own matter stands. */
const ownMatter =
  /\b(?:my|mine|your|i|it|that|this|these|there|wrong|happening|going|next|up|status|reason|problem|wait|time|date|long|amount|balance|number|code|address|fee|fees|limit|left)\b|[我你您这這那它]|原因|情况|情況|问题|問題|状态|狀態|时候|時候|进度|進度/i;

/** "What is two-step verification?", "两步验证是什么": what a thing is, and not that it be done. */
export const asksWhat = (text: string): boolean =>
  !ownMatter.test(text.trim()) && patterns.some((pattern) => pattern.test(text.trim()));
