import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createCommands } from "../../../src/dialog/commands.ts";
import { readCommands } from "../../../src/knowledge/read-commands.ts";

const commands = createCommands(readCommands(join(import.meta.dirname, "../../../knowledge")).words);

describe("a person", () => {
  it.each([
    "我的提现还没到账，转人工",
    "转人工，我的提现没到账",
    "我付错钱了，帮我转人工",
    "提现失败了怎么办？给我转人工客服",
    "账号登不上，叫个真人来",
    "密码忘了。我要人工！",
    "钱被扣了两次 麻烦，找人工处理一下吧",
    "退款没收到，请转人工客服谢谢",
    "能不能帮我转个人工客服处理一下啊",
    "那就给我换成真人客服吧",
    "提現沒到帳，轉真人客服",
    "我要申訴退款，請幫我轉專員",
    "過咗數未到，幫我搵個真人傾下啦",
    "錢唔見咗，我要同真人傾",
    "我想和人工客服聊一下",
    "I paid the wrong person, get me an agent please",
    "My withdrawal is stuck and I want to talk to a real person.",
    "transfer me to a human, my refund is missing",
    "Refund missing. Can you connect me to customer service representative now?",
    "Please let me speak with someone",
    "just give me a human",
  ])("is asked for: %s", (text) => expect(commands.wantsPerson(text)).toBe(true));

  it.each([
    "别转人工，我就想知道提现多久到账",
    "不用人工，怎么改密码",
    "不要转人工",
    "转人工要等多久，提现没到账",
    "怎么转人工",
    "人工客服说我的提现还没到账",
    "刚才人工说三天到账，现在还没到",
    "我找过客服，他说等三天",
    "我跟客服说过了",
    "提示支付失败，请联系客服",
    "屏幕上写着：请联系人工客服",
    "客服电话是多少",
    "人工智能是什么，要钱吗",
    "我把钱给了真人",
    "I want to send money to a person",
    "I paid the wrong person, not an agent",
    "I don't want to talk to a human, just tell me the fee",
    "the agent said three days, still nothing",
    "who is the person I paid",
    "how do I talk to a person",
    "It says: contact customer service.",
    "",
  ])("is not asked for: %s", (text) => expect(commands.wantsPerson(text)).toBe(false));

  it("takes no longer to look for in a long text that is made for it", () => {
    for (const part of [
      "那就",
      "想要",
      "我想要",
      "客服专员",
      "帮我帮忙",
      "给我想",
      "幫我需要",
      "给我希望",
      "一下一下",
      "please now i want to ",
      "human support ",
    ]) {
      const text = part.repeat(4_000 / part.length);
      const begun = process.cpuUsage().user;
      expect(commands.wantsPerson(text)).toBe(false);
      expect(process.cpuUsage().user - begun).toBeLessThan(1_000_000);
    }
  });
});
