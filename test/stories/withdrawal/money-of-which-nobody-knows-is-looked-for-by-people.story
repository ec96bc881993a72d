# The record does not say where the money is: nothing is promised, and the case stays open until somebody has found out.
-- customer sun-li
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 1000块提现失败了
bot: 您的提现没成功（¥1,000.00），我来查原因。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001008
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 11月18日 09:40提到邮储银行（尾号 8846）的 ¥1,000.00 没有成功：这张卡已注销或停用。请在“银行卡”里换一张您本人的借记卡，再提一次。
bot: 这 ¥1,000.00 现在在哪里，记录里看不出来，我不乱猜。这一点会交给人工客服去查，也请您先看一眼余额明细。
bot: 工单号 WL-22222221。客服处理后会在这个对话里回复您；想知道进度，把编号发给我就行。
customer: 那我的1000块现在在哪
bot: 您的提现没成功（¥1,000.00），我来查原因。
bot: 11月18日 09:40提到邮储银行（尾号 8846）的 ¥1,000.00 没有成功：这张卡已注销或停用。请在“银行卡”里换一张您本人的借记卡，再提一次。
bot: 这 ¥1,000.00 现在在哪里，记录里看不出来，我不乱猜。这一点会交给人工客服去查，也请您先看一眼余额明细。
bot: 工单号 WL-22222221。客服处理后会在这个对话里回复您；想知道进度，把编号发给我就行。
-- cases
-- case WL-22222221: withdrawal, sun-li, withdrawal-trace.card-closed {"dialog":"withdrawal-trace","outcome":"card-closed","withdrawal":"WD-3H8MJQ5Y","amount":"¥1,000.00","stage":"failed","reason":"card-closed","money":"unknown"}
