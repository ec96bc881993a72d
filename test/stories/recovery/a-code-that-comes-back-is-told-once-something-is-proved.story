# Whether a number is registered stays unknown: a code to it that comes back is told to the desk only. After the first proof the customer hears of it, with the ways that are left.
-- customer chen-haoran
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- sms comes back
customer: 我的账号找不回来了
bot: 别着急，账号可以找回来，我一步一步带您办。
bot: 先确认是您本人：两种方式，设过安全问题的还要答一题；再把重设密码的链接发给您，最后一起看看有没有异常交易。验证码只填在这里，密码不要发给任何人，包括我。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001003
bot: 身份验证第 1 步，共 2 步。
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
-- undelivered
-- desk missed: code to 138****1003 refused
-- sms arrives
-- pass 61s
press: 重新发送
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 120 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 还要确认一个您设过的安全问题：您上的第一所小学叫什么？
  [想不起来] [转人工客服]
customer: 实验二小
echo: ••••••
bot: 第一项已通过。这件事还要用另一种方式再确认一次，选哪一种？
  [邮件发到 c***n@example.com] [用身份验证器] [转人工客服]
-- email comes back
press: 邮件发到 c***n@example.com
bot: 身份验证第 2 步，共 2 步。
bot: 验证码邮件已发往 c***n@example.com，5 分钟内有效，请填在下面（也看看垃圾邮件）。没收到的话，60 秒后可以重发。
  [重新发送] [换一种方式] [转人工客服]
bot: 验证码没能送到邮箱 c***n@example.com，被退了回来，重发多半也一样。请换一种方式，或请人工客服来。
  [重新发送] [换一种方式] [转人工客服]
-- undelivered
-- desk missed: code to 138****1003 refused
-- desk missed: code to c***n@example.com refused
press: 换一种方式
bot: 第一项已通过。这件事还要用另一种方式再确认一次，选哪一种？
  [邮件发到 c***n@example.com] [用身份验证器] [转人工客服]
press: 用身份验证器
bot: 请打开绑定的身份验证器，把现在显示的 6 位数字填在下面。
  [换一种方式] [转人工客服]
customer: {totp}
echo: ••••••
bot: 已确认是您本人。
bot: 可以把重设密码的链接发到 138****1003 吗？链接只能用一次，30 分钟内有效。
  [发送链接] [先不发]
