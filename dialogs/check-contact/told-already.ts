const secret =
  "(?:验证码|驗證碼|密码|密碼|短信码|卡号|卡號|身份证|身份證|身分證|屏幕|螢幕|银行卡|銀行卡|提款卡|otp|个码|個碼|個code|个code|password|pin)";
const handedOver =
  "(?:告诉|告訴|给了|給了|给他|給他|给她|给对方|發給|发给|说了|說了|念给|念給|报给|報給|填了|填進|填进|[俾畀比話講入填](?:咗|晒|埋)|输了|输入了|輸入了|共享了|分享了)";
const handing =
  "(?:(?:告诉|告訴|给|給|发|發|念|报|報|填|输|輸|共享|分享)(?:了|过|過|给|給|出去|他|她|对方|對方)|[俾畀比話講入填](?:咗|晒|埋))";
const paid = "(?:(?:转|轉|付|汇|匯|打)(?:了|过|過|给|給|出|钱|錢|款)|(?:轉|過|入|俾|畀)(?:咗|晒)(?:錢|數|\\d))";
const other = "(?:他|她|佢|对方|對方|骗子|騙子|那边|那邊|过去|過去)";
const given = new RegExp(
  `${secret}.{0,12}${handedOver}|${handing}.{0,10}${secret}|把(?:钱|錢).{0,6}(?:转|轉|付|汇|匯|打)|${paid}.{0,8}${other}|给${other}.{0,4}${paid}|[轉過]咗.{0,8}[俾畀]佢|(?:钱|錢).{0,4}(?:没了|沒了|不见了|不見了)|被骗了|被騙了|[被俾畀]人?呃(?:咗|晒)`,
  "i",
);
const givenEnglish =
  /\b(?:i|we)(?:'ve| have)?(?: already| just| only| did)* (?:(?:tell|told|give|gave|given|sent|shared|read|entered|typed)\b.{0,40}\b(?:codes?|passwords?|pin|card|screen|money|details|cvv|id)\b|(?:paid|transferred|wired|sent)\b.{0,20}\b(?:him|her|them|money|deposit)\b)|\bi (?:was|got|have been) scammed\b/i;
const not =
  /冇|未(?:有|曾|俾|畀|話|講|入|轉|過|填)|没有?(?:把|给|給|告诉|告訴|转|轉|付|填|说|說|发|發)|沒有?|(?:让|讓|要|叫|骗|给|給|向)我|收到|还没|還沒|未曾|不会|不會|不想|要不要|该不该|可以.{0,6}吗|能.{0,4}吗|\b(?:not|never|didn'?t|haven'?t|did not|have not|should i)\b/i;

/** Whether the customer says that a secret or money has already gone to the other side. When in doubt, no: the question is put next. */
export function toldAlready(text: string): boolean {
  return text
    .split(/[，。！？；,;!?\n]|\. |但是?|不过|不過|\bbut\b/)
    .some((part) => !not.test(part) && (given.test(part) || givenEnglish.test(part)));
}

const refused =
  /(?<!有)(?:没有|沒有|没|沒|未|冇|無|都唔)(?:有|再|跟|给他|給他|告诉|告訴)?(?:填|输|輸|给|給|付|转|轉|说|說|告诉|告訴|回|理|畀|俾|入|話|講|過數|碌|㩒|撳|登|操作)|(?:什么|什麼|啥|乜|咩)(?:都|也)?(?:没|沒|冇)|\b(?:did ?n'?t|did not|have ?n'?t|have not|never)\b.{0,24}\b(?:enter|type|give|gave|given|pay|paid|share|send|sent|tell|told|fill|reply|replied)|\b(?:gave|entered|paid|told|sent|shared|typed) (?:them )?nothing\b/i;
/** "I paid nothing, I only told them the code" has told it. */
const yetSome =
  /只(?!是?点|是?點|是?看|是?打开|是?打開)|(?:但|不过|不過|可是)(?!是?我?(?:没|沒|未|冇|什么|什麼|啥|都没))|除了|\b(?:only (?!clicked|opened|looked)|except|just (?:gave|told|entered|paid|sent))/i;

/** What is not even opened can have cost nothing; beside it nothing else may be told. */
const unopened =
  /^(?:我|还|還|都|也|并|並|就|根本|仲|那[个個]?|这个?|這個?|它|链接|鏈接|連結|条?link|网址|網址|软件|軟件)*(?:没有?|沒有?|未|冇)(?:敢|再|去|有)*(?:点|點|打开|打開|下载?|下載|装|裝|安装|安裝|扫|掃|㩒|撳|理|回)(?:过|過|开|開|进去|進去|它|那个|那個|这个|這個|条|條|链接|鏈接|連結|link|网址|網址|软件|軟件|app|二维码|二維碼|码|碼|了|呢|啊|呀|的|他)*$|^(?:no )?(?:but )?i (?:did ?n'?t|have ?n'?t|did not|have not|never) (?:even )?(?:click|open|install|download|tap|scan)(?:ed)?(?: (?:on|it|the|that|this|any|link|app|file|code|thing|anything|yet))*$/i;

const isUnopened = (text: string): boolean => {
  const parts = text.split(/[，。！？；、,;!?.]+|(?<=\p{Script=Han})\s+/u).filter((part) => part.trim() !== "");
  return parts.length > 0 && parts.every((part) => unopened.test(part.trim()));
};

/** Whether the customer says that nothing was given away. When in doubt, no. */
export const gaveNothing = (text: string): boolean =>
  !toldAlready(text) && (refused.test(text) ? !yetSome.test(text) : isUnopened(text));
