/** So much must follow for a text to have begun anew. */
const leastAnew = 4;

/** "我要退款，算了还是先看看提现到哪了" → "先看看提现到哪了": who begins anew in the middle means the second. */
export function createRestartReader(restarts: readonly string[]): (text: string) => string {
  const words = [...restarts].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(" ", "[\\s,，。]*"));
  // "密码不对，是不是锁了" goes on, and does not begin anew.
  const anew = new RegExp(`(?<=[\\p{L}\\p{N}][\\s,，。]{0,3})(?:${words.join("|")})(?![不否])`, "gu");
  return (text) => {
    const last = [...text.matchAll(anew)].at(-1);
    if (!last) return text;
    const left = text.slice(last.index + last[0].length).replace(/^[\s,，。.;；]+/u, "");
    return (left.match(/[\p{L}\p{N}]/gu) ?? []).length >= leastAnew ? left : text;
  };
}
