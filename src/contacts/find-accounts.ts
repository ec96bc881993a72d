import { withoutEnd } from "../domain/without-end.ts";
import { channels } from "./channels.ts";
import { type FindingRoom, type FoundContact, isOdd } from "./finding.ts";
import { judgeAccount, judgeName, namesAt } from "./judge-account.ts";

const between =
  "(?:公众号|公眾號|服务号|群组|群|号码|號碼|账号|賬號|帳號|账户|号|號|客服|official|support|channel|account|handle|number|user(?:name)?|group|id|is|是|为|為|叫|上的|上|里的|的|[:：\\s,@#“”\"'(（-]){0,6}";
const patterns = channels.map(({ kind, named, id }) => ({
  kind,
  withName: new RegExp(`(?:${named})${between}(${id})(?![a-z0-9_]|[.@][a-z0-9])`, "gu"),
  alone: new RegExp(named, "gu"),
}));
const anyPlace = new RegExp(channels.map(({ named }) => named).join("|"), "u");
/** English words that stand where a name could. */
const notNames =
  /^(?:account|accounts|and|app|are|asked|asking|called|calling|channel|chat|claiming|contact|customer|from|group|has|have|his|message|messaged|messages|number|official|please|page|real|said|saying|says|sent|service|support|that|the|this|told|was|who|with|yours|you|your|really|genuine|legit|or|link|code|qr|friend|friends|request|user|username|wants|for|business|moments|pay|wallet)$/;
const atName = /(?<![\p{L}\p{N}_.-])@([\p{L}\p{N}_-]{2,30})/gu;
/** What may follow our name in a Chinese sentence without belonging to it. */
const goesOn = /^(?:$|[是的吗嗎在和与與么麼真这這那给給发發靠能可跟有没吧呢算]|[^\p{Script=Han}\p{L}\p{N}_])/u;

/** Names at WeChat, Telegram and the like; also a place we are not at, when only the place is named. */
export function findAccounts(room: FindingRoom): FoundContact[] {
  const { text } = room.unmasked;
  const named = anyPlace.test(text) ? patterns : [];
  return [
    ...named.flatMap(({ kind, withName }) =>
      Array.from(text.matchAll(withName), (match) => {
        const name = withoutEnd(match[1] ?? "", /[.-]/);
        const end = match.index + match[0].length;
        const judged = judgeAccount(kind, name, room);
        const disguised =
          judged.verdict === "official" && isOdd(room.unmasked, end - name.length, end) && !/^[\d +-]+$/.test(name);
        return {
          ...judged,
          ...(disguised ? { verdict: "not-ours" as const, reason: "hidden" as const } : {}),
          start: match.index,
          end,
        };
      }).filter(({ value }) => !notNames.test(value)),
    ),
    ...Array.from(text.matchAll(atName), (match) => ({
      ...judgeName(cutName(match[1] ?? "", room), room),
      start: match.index,
      end: match.index + match[0].length,
    })),
  ];
}

/** Places that are named without a name there, where we are not at all. */
export function findPlaces(room: FindingRoom): FoundContact[] {
  if (!anyPlace.test(room.unmasked.text)) return [];
  return patterns
    .filter(({ kind }) => namesAt(kind, room.official).length === 0)
    .flatMap(({ kind, alone }) =>
      Array.from(room.unmasked.text.matchAll(alone), ({ index, 0: named }) => ({
        ...judgeAccount(kind, "", room),
        start: index,
        end: index + named.length,
      })),
    );
}

/** Our own name in Chinese characters may run on into the sentence. */
function cutName(name: string, { official }: FindingRoom): string {
  const ours = namesAt("weibo", official).find((each) => name.startsWith(each) && goesOn.test(name.slice(each.length)));
  return ours ?? name;
}
