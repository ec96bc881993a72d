# The bot verifies at the agent's button; the code goes to the check, talk goes to the agent, and what was parked stays parked.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 2
customer: 我的账号找不回来了
bot: 别着急，账号可以找回来，我一步一步带您办。
bot: 先确认是您本人：两种方式，设过安全问题的还要答一题；再把重设密码的链接发给您，最后一起看看有没有异常交易。验证码只填在这里，密码不要发给任何人，包括我。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
customer: 888888
-- agent mei verifies
bot: 客服Mei需要再确认一次您的身份，由我来核对。验证码和答案只填进带锁的输入框，不要告诉任何人，包括客服。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [先跟客服说]
customer: 为什么要验证
-- agent mei says 因为要动您的账户
agent Mei: 因为要动您的账户
customer: 13800001001
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [先跟客服说]
-- agent tom verifies
-- desk not-owner
customer: 好的，稍等
customer: 000000
echo: ••••••
bot: 这个验证码不对，还可以再试 4 次。请看最近收到的那一条。
  [重新发送] [换一种方式] [先跟客服说]
-- agent mei verifies
bot: 请填最近收到的 6 位验证码。
  [重新发送] [换一种方式] [先跟客服说]
customer: {sms}
echo: ••••••
bot: 身份已确认，客服可以继续为您办理。
desk: 重新验证已通过
-- proved
-- holds possession
customer: {sms}
-- agent mei says 谢谢
agent Mei: 谢谢
-- agent mei returns
system: 客服Mei已结束服务。
bot: 我回来了，接下来由我为您服务。还有别的事，直接写给我。
bot: 之前办到一半的事还留着，要接着办吗？为了安全，身份要重新验证一次。
  [接着办] [不用了]
-- proved
-- holds nothing
