# The plain code died with the process: it is asked for again, and the count stays.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 我的账号找不回来了
bot: 别着急，账号可以找回来，我一步一步带您办。
bot: 先确认是您本人：两种方式，设过安全问题的还要答一题；再把重设密码的链接发给您，最后一起看看有没有异常交易。验证码只填在这里，密码不要发给任何人，包括我。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001001
bot: 身份验证第 1 步，共 2 步。
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
-- dies after 1 commits
customer: {sms}
echo: ••••••
-- restart
bot: 刚才我这边中断了一下，没能读到您填的内容。不算错误次数，请再填一次。
bot: 请填最近收到的 6 位验证码。
  [重新发送] [换一种方式] [转人工客服]
-- failures
-- failures answers 0, total 0
customer: {sms}
echo: ••••••
bot: 还要确认一个您设过的安全问题：您上的第一所小学叫什么？
  [想不起来] [转人工客服]
-- proved
-- holds possession
