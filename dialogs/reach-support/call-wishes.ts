const call =
  "(?:回电|回電|打给我|打給我|给我打|給我打|打畀我|打俾我|打来|打來|打过来|打過來|打嚟|约的电话|約的電話|电话|電話)";

const callingOff = [
  new RegExp(
    `(?:取消|撤销|撤銷|退掉|不要|不用|不需要|不想要|不必|唔使|唔要|不约|不約|别|別)(?:再)?(?:了)?(?:这个|那个|預約|预约|约好|約好|约|約|嘅|的|给我|給我)*${call}`,
  ),
  new RegExp(`${call}(?:就|都)?(?:取消|撤了|不要了|不用了|不用打|唔使|算了)`),
  /^(?:那|就|先)?(?:别|別|不用|不要|唔使|唔好)(?:再)?(?:打|打了|打来了|打來了|打喇)[了吧啦喇]?$/,
  /^(?:那|就|还是|還是|请|請|麻烦|麻煩|帮我|幫我|都係)*(?:取消|撤销|撤銷)(?:掉|佢|它)[了吧啦喇]?$/,
  /^(?:please |pls |ok |okay |then |can you |could you )*cancel (?:it|that|this)\b/i,
  /\b(?:cancel|call off|drop|forget|scrap)\b.{0,24}\bcall/i,
  /\b(?:no longer need|don'?t (?:need|want)|do not (?:need|want)|no need for)\b.{0,16}\bcall/i,
  /\b(?:don'?t|do not|please don'?t|no need to) (?:call|ring|phone)(?: me)?\b/i,
];

const moving = [
  /改(?:到|成|在|为|為|个|個|一下|时间|時間|期|约|約)|换(?:个|到|成|时间)|換(?:個|到|成|時間)|推迟|推遲|提前|延后|延後|挪到|挪一下/,
  /改主意|(?:今天|明天|后天|後天|晚上|下午|上午|改天|听日|聽日)(?:再)?打/,
  /没空|沒空|没时间|沒時間|不方便|接不了|接不到|唔得閒|唔得闲|冇空/,
  /\b(?:reschedul\w*|postpone|move it|move the call|move my call|change the time|another time|different time)\b/i,
  /\b(?:can'?t|cannot|won'?t) (?:take|make|answer|be there)\b|\bnot available\b|\binstead\b|\bi'?m busy\b/i,
];

const named = new RegExp(`${call}|\\b(?:call|ring|phone)`, "i");

/** A call is not wanted any more. */
export const callsItOff = (text: string): boolean => callingOff.some((pattern) => pattern.test(text));

/** Another time is wanted; that it is about a call shows only where one is named, or booked. */
export const movesIt = (text: string): boolean => moving.some((pattern) => pattern.test(text));

export const namesCall = (text: string): boolean => named.test(text);
