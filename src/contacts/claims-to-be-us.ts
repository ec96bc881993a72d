const chinese =
  /自称|自稱|冒充|假冒|假扮|谎称|謊稱|声称|聲稱|宣称|称(?:自己|他|她)?是|(?:说|說)(?:自己|他|她|它|他们|这|那)?(?:就)?(?:是|代表|来自)(?:你们|你們|官方|客服|平台|公司|风控|風控|安全|钱包|錢包|银监|公安)|(?:以|用|打着|打著)(?:你们|你們|客服|官方|平台)的?(?:名义|名義|身份|旗号|旗號)|(?:署名|落款|签名|簽名)(?:是|为|写|寫)|(?:你们|你們|官方)的?(?:客服|人)(?:加我|联系我|聯繫我|让我|讓我|叫我|要我|给我发|說|说)|客服(?:加我|联系我|聯繫我|让我|讓我|叫我|要我|给我发)/;
const english =
  /\bclaim(?:s|ed|ing)?\b(?! (?:back|my|a refund))|\bpretend|\bimperson|\bpos(?:es|ed|ing) as\b|\b(?:says?|said|saying|told me)(?: that)? (?:he|she|they|it|this|we)(?:'s|'re| is| are| was| were)(?: calling)?(?: from| with| part of)? (?:you|your|the official|official|support|customer|the wallet|the security)|\b(?:says?|said|saying) (?:it is|it's|to be|from) (?:you|your|official|support)|\bon behalf of\b|\bfrom your (?:support|security|fraud|team|company|risk)/;

/** Whether the text tells that somebody passes for us: in the customer's words, or in a message pasted whole with our name as its signature. */
export function claimsToBeUs(text: string, names: string[]): boolean {
  if (chinese.test(text) || english.test(text)) return true;
  return names.some((name) => {
    const at = name.toLowerCase();
    const signed = ["【", "[", "「", "《"].some((open) => text.includes(open + at));
    const said = [
      "我是",
      "我们是",
      "这里是",
      "這裡是",
      "说是",
      "說是",
      "this is ",
      "i am from ",
      "i'm from ",
      "we are ",
      "calling from ",
    ];
    return signed || said.some((opening) => text.includes(opening + at));
  });
}
