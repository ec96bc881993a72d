# A code that comes after the hand-back, or to the next agent, is checked by nobody.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 2
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei verifies
bot: 客服Mei需要再确认一次您的身份，由我来核对。验证码和答案只填进带锁的输入框，不要告诉任何人，包括客服。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [先跟客服说]
customer: 13800001001
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [先跟客服说]
-- agent mei transfers
system: 客服Mei正把您转给更合适的同事。您优先，不用重说。
desk: Mei 转出了这个对话，现在排在队伍最前面
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent tom claims
bar: ended, claimed
system: 客服Tom已接入，正在为您服务。
customer: {sms}
echo: ••••••
system: 您这条消息里像卡号、密码或验证码的部分已自动遮住，没有保存，客服也看不到。这些请不要发给任何人，包括我们。
desk: 客户发来一段像验证码的数字，已遮盖，未核对，也没有保存
-- proved
-- holds nothing
-- agent tom verifies strong
bot: 客服Tom需要再确认一次您的身份，由我来核对。验证码和答案只填进带锁的输入框，不要告诉任何人，包括客服。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [先跟客服说]
customer: 13800001001
bot: 身份验证第 1 步，共 2 步。
bot: 为了防止有人乱发，两次之间要隔一会儿。60 秒后就可以再发。
  [重新发送] [换一种方式] [先跟客服说]
-- agent tom returns
system: 客服Tom已结束服务。
bot: 我回来了，接下来由我为您服务。还有别的事，直接写给我。
customer: {sms}
echo: ••••••
bot: 看起来像验证码的数字我已经遮住，也没有使用。我没有向您要验证码时，请不要发给任何人。
-- proved
-- holds nothing
