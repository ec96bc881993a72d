/** Before a number or an address: it is not the customer's, but of whoever called or wrote to them. */
const others =
  /(?:对方|對方|骗子|騙子|骗徒|騙徒|诈骗|詐騙|冒充|自称|自稱|他们|他們|佢哋|那个人|那個人|嗰個人|[嗰条條]友|来电|來電|打来|打來|打给我|打給我|打俾我|打過嚟|打嚟|\b(?:they|their|them|caller|scammer|(?:called|phoned|rang|texted|messaged)(?: me)? (?:from|with|on)))[^，。！？；,.!?;\n]*$/iu;
/** Behind it: "13900001234 就是骗子的号码". */
const othersBehind =
  /^(?:就|都|这|這|呢|那|嗰|个|個|支|条|條|号码|號碼|电话|電話|是|係|系|\s)*(?:对方|對方|骗子|騙子|骗徒|騙徒|诈骗|詐騙|他们|他們|佢哋|打[过過]?[来來嚟])/u;
/** Somebody in the third person, before it or behind. */
const theirs = /(?:[佢他她]|\b(?:his|he|hers?|she|him)\b)[^，。！？；,.!?;\n]*$/iu;
const theirsBehind =
  /^(?:就|都|这|這|呢|那|嗰|个|個|支|条|條|号码|號碼|电话|電話|是|係|系|\s)*[佢他她](?:的|嘅|打|用|发|發|留|畀|俾|给|給)|^\s*(?:is|was|that is|that's) (?:his|hers?|the number (?:he|she))\b/iu;

/** What was told is of a stranger who did harm; or of somebody whom the customer helps, and who is meant by "she" then. */
const ofStranger =
  /有[个個]?人|骗|騙|呃|诈|詐|冒充|假扮|扮|自称|自稱|盗|盜|黑客|駭客|hack|警察|公安|[职職][员員]|scam|fraud|stole|pretend|impersonat|\b(?:someone|somebody|an? (?:man|woman|guy|caller|stranger))\b/iu;
const ofKin =
  /[妈媽爸]|老[公婆豆母]|先生|太太|女[儿兒]|[儿兒]子|我[個个]?[仔女]|奶奶|[爷爺]|外[公婆]|公公|婆婆|[弟妹哥姐姊]|父[亲親]|母[亲親]|朋友|同事|家人|家里|家裡|\b(?:mum|mom|mother|father|dad|wife|husband|son|daughter|grand\w+|parents?|friend|sister|brother|aunt|uncle|partner)\b/iu;

/** The words stand this near before it. */
const near = 40;

/** Whether a contact in a text is said to be of whoever called or wrote. `told`: what the customer had told before, which says who "he" is. */
export function isOthers(text: string, { start, end }: { start: number; end: number }, told = ""): boolean {
  const before = text.slice(Math.max(0, start - near), start);
  const behind = text.slice(end, end + near);
  if (others.test(before) || othersBehind.test(behind)) return true;
  const all = `${told}\n${text}`;
  return ofStranger.test(all) && !ofKin.test(all) && (theirs.test(before) || theirsBehind.test(behind));
}
