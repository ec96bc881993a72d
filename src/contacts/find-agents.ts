import type { FindingRoom, FoundContact } from "./finding.ts";

const numbered =
  /(?:工号|工號|员工号|員工號|员工编号|坐席号|客服编号|客服编號|staff|employee|agent|badge|operator)\s?(?:号码|号|編號|编号|no\.?|number|num|id|#)?[是为為叫:：#\s]{0,4}((?=[a-z-]{0,6}\d)[a-z0-9][a-z0-9-]{1,14})(?![a-z0-9])/gu;
const surnames =
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛段雷龙龍陶黎贺賀顾顧毛郝龚龔邵";
const titled = new RegExp(
  `(?:[${surnames}][\\p{Script=Han}]?|小\\p{Script=Han})(?:经理|經理|主管|主任|专员|專員|客服|工程师|工程師|老师|老師|警官|科长|科長)`,
  "gu",
);
const english = /(?<![a-z])(?:agent|manager|officer|supervisor|mr|mrs|ms|miss)\.?\s([a-z]{2,20})(?![a-z])/g;
const notNames =
  /^(?:is|was|who|whom|from|said|says|asked|asking|called|calling|number|no|id|named|name|and|or|of|at|in|on|for|with|the|that|this|told|to|wants|wanted|really|please|real|here|there|me|my|you|your|yours|can|has|had|yq|staff|just|now|online|then|about|any|joined|answer|answered)$/;

/** A finder of staff numbers, judged by the shape of ours, and of names of people, which nobody can be told by. */
export function createAgentFinder(pattern: string): (room: FindingRoom) => FoundContact[] {
  const shape = new RegExp(pattern, "i");
  const shaped = ofOurShape(pattern);
  return (room) => {
    const { text } = room.unmasked;
    return [
      ...Array.from(text.matchAll(shaped), (match) =>
        proved(room, number(match[0], match.index, match[0].length, shape)),
      ),
      ...Array.from(text.matchAll(numbered), (match) => {
        const [whole, id = ""] = match;
        return proved(room, number(id, match.index + whole.length - id.length, id.length, shape));
      }),
      ...Array.from(text.matchAll(titled), (match) => name(match[0], match.index, match[0].length)),
      ...Array.from(text.matchAll(english))
        .filter(([, called = ""]) => !notNames.test(called))
        .map((match) => name(match[1] ?? "", match.index, match[0].length)),
    ];
  };
}

/** "YQ-2041" anywhere, and what begins like it: the letters our numbers begin with, then digits. */
function ofOurShape(pattern: string): RegExp {
  const begins = /^\^?([A-Za-z]{1,6})/.exec(pattern)?.[1]?.toLowerCase();
  const source = begins ? `${begins}[- ]?\\d[\\d-]{1,11}` : pattern.replace(/^\^|\$$/g, "");
  return new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, "gi");
}

function number(written: string, start: number, length: number, shape: RegExp): FoundContact {
  const value = written.toUpperCase().replace(/^([A-Z]+)[ -]?(?=\d)/, shape.test(`${written}`) ? "$1-" : "$1-");
  const fits = shape.test(value) || shape.test(written);
  return {
    kind: "agent",
    value,
    shown: value,
    verdict: fits ? "unknown" : "not-ours",
    reason: fits ? "agent-number" : "no-such-agent",
    start,
    end: start + length,
  };
}

/** "K7P-M2Q", or without the dash where a digit tells it from a word. */
const proofCode =
  /(?<![a-z0-9-])([2-9a-hjkmnp-z]{3}-[2-9a-hjkmnp-z]{3}|(?=[a-z]{0,5}[2-9])[2-9a-hjkmnp-z]{6})(?![a-z0-9-])/g;

/** With the code from the top of the chat a staff number is proved, or shown to be stolen. */
function proved({ unmasked, proves }: FindingRoom, found: FoundContact): FoundContact {
  if (!proves || found.verdict !== "unknown") return found;
  const beside =
    unmasked.text.slice(0, found.start) + " ".repeat(found.end - found.start) + unmasked.text.slice(found.end);
  const codes = Array.from(beside.matchAll(proofCode), ([code]) => code);
  if (codes.length === 0) return found;
  return codes.some((code) => proves(found.value, code))
    ? { ...found, verdict: "official", reason: "agent-proved" }
    : { ...found, verdict: "not-ours", reason: "agent-code-wrong" };
}

function name(value: string, start: number, length: number): FoundContact {
  return { kind: "agent", value, shown: value, verdict: "unknown", reason: "agent-name", start, end: start + length };
}
