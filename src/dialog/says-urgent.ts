const longest = 40;
const hurry =
  /快点|快點|快些|快一点|快一點|尽快|盡快|赶紧|趕緊|急用|急着|急著|着急|著急|急事|急需|等不及|等不了|来不及|來不及|等着用|等著用|等钱|等錢|救急|赶时间|趕時間|好急|快啲|趕住|\b(?:urgent(?:ly)?|emergency|hurry|asap|right away|in a rush|can'?t wait)\b/i;

/** That the customer is in a hurry, in a sentence that was not understood as anything else. */
export const saysUrgent = (text: string): boolean => text.length <= longest && hurry.test(text);
