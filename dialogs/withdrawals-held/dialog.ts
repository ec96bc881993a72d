import { dialog, type Typed } from "../../src/dialog/dialog.ts";
import { showInstant } from "../steps/show-instant.ts";

/** Whether, when or why not money may be withdrawn at all; not where a withdrawal is. */
const asking = [
  /(?:能|可以|可唔可以|可否|让|讓|給|给|想|要).{0,4}(?:提现|提現|提款|提钱|提錢|取现|取現|取钱|取錢)/,
  /(?:不能|无法|無法|唔可以|不让|不讓|不给|不給|暂停|暫停|限制|冻结|凍結|卡住|锁住|鎖住).{0,4}(?:提现|提現|提款)/,
  /(?:提现|提現|提款).{0,6}(?:了吗|了嗎|恢复|恢復|暂停|暫停|解除|不了|唔到)/,
  /(?:卡|扣|押|锁|鎖|限)(?:我|住).{0,6}(?:天|日|24|提)/,
  /(?:为什么|為什麼|为何|為何|为啥|為啥|點解|凭什么|憑什麼|干嘛).{0,8}(?:一天|一日|24 ?(?:小时|小時|个小时|個小時|鐘))/,
  /\b(?:can|could|may|able to|want to|when do|why not|let me)\b.{0,16}\bwithdraw/i,
  /\bwithdraw(?:als?|ing)?\b.{0,16}\b(?:now|today|yet|paused?|held|blocked|on hold|again|already|work)\b/i,
  /\bwhy\b.{0,24}\b(?:24 ?h|(?:a|one|whole) day|until tomorrow|on hold|held|paused)/i,
  /\b(?:hold|pause)\b.{0,12}\b(?:long|end|over|lift|gone)\b|\bhow long\b.{0,16}\b(?:hold|held|paused?)\b/i,
];
const intents = ["withdrawal/how-to", "withdrawal/method", "withdrawal/restricted"];

const asksToWithdraw = ({ text, intent = "" }: Typed): boolean =>
  intents.includes(intent) || asking.some((pattern) => pattern.test(text));

/** Before anything general about withdrawing: that this customer's withdrawals are paused, and until when. */
export const withdrawalsHeld = dialog(
  "withdrawals-held",
  async (chat, _args, kit) => {
    const held = await chat.look("hold", () => kit.withdrawalsHeldUntil());
    if (held === undefined) return chat.say("over");
    await chat.say("held", { until: showInstant(held, { language: chat.language, timeZone: kit.timeZone }) });
  },
  async (kit, opening) => asksToWithdraw(opening) && (await kit.withdrawalsHeldUntil()) !== undefined,
);
