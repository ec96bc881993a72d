# What was right one step before is sent once more by a slip; it is no guess, and any other figures are.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 忘记密码了
bot: 别着急，账号可以找回来，我一步一步带您办。
bot: 先确认是您本人：两种方式，设过安全问题的还要答一题；再把重设密码的链接发给您，最后一起看看有没有异常交易。验证码只填在这里，密码不要发给任何人，包括我。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001001
bot: 身份验证第 1 步，共 2 步。
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 还要确认一个您设过的安全问题：您上的第一所小学叫什么？
  [想不起来] [转人工客服]
customer: {sms}
echo: ••••••
bot: 这是前一步填过的，那一步已经通过了，不用再填。没有算一次，次数没有减少。
bot: 请再答一次：您上的第一所小学叫什么？
  [想不起来] [转人工客服]
customer: 138 0000 1001
echo: ••••••
bot: 这是前一步填过的，那一步已经通过了，不用再填。没有算一次，次数没有减少。
bot: 请再答一次：您上的第一所小学叫什么？
  [想不起来] [转人工客服]
-- failures
-- failures answers 0, total 0
customer: {wrong}
echo: ••••••
bot: 和登记的不一样，还可以再答 2 次。
bot: 换一个问题再试：您母亲出生在哪个城市？
  [想不起来] [转人工客服]
-- failures
-- failures answers 1, total 0
customer: {sms}
echo: ••••••
bot: 这是前一步填过的，那一步已经通过了，不用再填。没有算一次，次数没有减少。
bot: 请再答一次：您母亲出生在哪个城市？
  [想不起来] [转人工客服]
-- failures
-- failures answers 1, total 0
