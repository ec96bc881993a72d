# Whoever has just taken over a number gets no account with it.
-- customer wu-jing
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 我的账号找不回来了
bot: 别着急，账号可以找回来，我一步一步带您办。
bot: 先确认是您本人：两种方式，设过安全问题的还要答一题；再把重设密码的链接发给您，最后一起看看有没有异常交易。验证码只填在这里，密码不要发给任何人，包括我。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001004
bot: 身份验证第 1 步，共 2 步。
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 您的第一项确认已通过。找回账号要用两种方式确认，这个账号目前只有一种能用。接下来由人工客服核实您的身份，再由另一位同事复核；已通过的这一项他们看得到。
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bot: 您的工单号是 WL-22222221，请记下来。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- proved
-- holds young
-- queue
-- waiting: verification-failed · priority 10 · zh-Hans · recover-account · dialog: recover-account · missing: second-method · WL-22222221
-- cases
-- case WL-22222221: proofing, wu-jing, recover-account.proofing {"dialog":"recover-account","missing":"second-method"}
