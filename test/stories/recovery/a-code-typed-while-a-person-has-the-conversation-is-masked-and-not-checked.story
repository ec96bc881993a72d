# The customer asks for a person with a code on its way; the code then typed goes to nobody.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 1
customer: 我的账号找不回来了
bot: 别着急，账号可以找回来，我一步一步带您办。
bot: 先确认是您本人：两种方式，设过安全问题的还要答一题；再把重设密码的链接发给您，最后一起看看有没有异常交易。验证码只填在这里，密码不要发给任何人，包括我。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001001
bot: 身份验证第 1 步，共 2 步。
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei says 您好，我是 Mei，我在看您的情况。
agent Mei: 您好，我是 Mei，我在看您的情况。
customer: 我收到的是 {sms}
echo: 我收到的是 ••••••
system: 您这条消息里像卡号、密码或验证码的部分已自动遮住，没有保存，客服也看不到。这些请不要发给任何人，包括我们。
desk: 客户发来一段像验证码的数字，已遮盖，未核对，也没有保存
-- failures
-- failures answers 0, total 0
-- proved
-- holds nothing
-- agent mei returns
system: 客服Mei已结束服务。
bot: 我回来了，接下来由我为您服务。还有别的事，直接写给我。
bot: 之前办到一半的事还留着，要接着办吗？为了安全，身份要重新验证一次。
  [接着办] [不用了]
customer: {sms}
echo: ••••••
bot: 看起来像验证码的数字我已经遮住，也没有使用。我没有向您要验证码时，请不要发给任何人。
