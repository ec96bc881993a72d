import { createSieve } from "../text/pattern-sieve.ts";
import type { Finder, Found } from "./finder.ts";

const surnames =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲家封芮储靳邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰鄂索赖卓蔺屠蒙池乔闻党翟谭贡姬申扶堵冉宰郦雍桑桂牛寿通边扈燕冀尚农温庄晏柴瞿阎连习艾容向古易廖耿满匡国文寇广欧利师巩聂晁勾敖融冷辛简饶曾沙养鞠丰关查荆红游竺权盖益桓肖佟付覃闫";
const notNames =
  /^(?:和|平|时|经|通|常|安|成|家|全|水|应|计|明|向|于|国|文|利|满|方|解|单|管|商家|店|钱|银行|支|万|连|强|高|花|云|黄金|毛病|别|任何|白|古|温|关|容易|简单|谈|查|付款|付钱|钱包)(?:$|[的了吗呢家方户人钱包款单])/;
const given = "[\\u3400-\\u9fff]";
const before = new RegExp(
  `给(?<name>[${surnames}]${given}{1,2}?|欧阳${given}{1,2}?|司马${given}{1,2}?|诸葛${given}{1,2}?)(?=转|打了|打钱|打款|汇|付|发了|充)`,
  "g",
);
const after = new RegExp(
  `(?:转给|转账给|转钱给|汇给|付给|打给|打钱给|汇款给|支付给|付款给|发给|收款人(?:是|叫|为|:|：|\\s)?|收款方(?:是|叫|为|:|：)?|对方(?:叫|姓名(?:是)?))\\s?(?<name>[${surnames}]${given}{1,2}|欧阳${given}{1,2})`,
  "g",
);
/** "给李雷的那笔": what is no person is ruled out by how names of shops and places end. */
const pointed = new RegExp(
  `[给俾畀](?<name>[${surnames}]${given}{1,2}?)(?<![店馆铁站东费家行院校司场局厅城网所])(?=的?(?:那|这|嗰|呢)?一?[笔单])`,
  "g",
);
const mayMatch = createSieve([{ pattern: before }, { pattern: after }, { pattern: pointed }]);
const english =
  /(?:sent|paid|transferred|transfer|send|wired|pay|payment|money|one)\b[^.!?\n]{0,40}?\bto ([A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15}){0,2})(?![\w])/g;
const endings = /[了的那这他她我你吗呢吧钱款元块账号卡说就但是却没在一两三百千万]/;

/** People named as payee in a transfer phrase ("给李雷转了", "转给韩梅梅", "给李雷的那笔", "sent 50 to Li Lei"), as typed. */
export const findPeople: Finder = ({ text, simplified }) => {
  const found: Found[] = [];
  for (const match of mayMatch(simplified).flatMap(({ pattern }) => [...simplified.matchAll(pattern)])) {
    const name = match.groups?.name ?? "";
    const start = match.index + match[0].indexOf(name, 1);
    const cut = name.slice(1).search(endings);
    const length = cut < 0 ? name.length : cut + 1;
    if (length < 2 || notNames.test(name)) continue;
    found.push({ type: "person", start, end: start + length, value: text.slice(start, start + length) });
  }
  for (const match of text.matchAll(english)) {
    const name = match[1] ?? "";
    const end = match.index + match[0].length;
    found.push({ type: "person", start: end - name.length, end, value: name });
  }
  return found;
};
