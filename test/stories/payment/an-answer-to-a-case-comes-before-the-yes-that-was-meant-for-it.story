# While a payment's question stands, an agent answers another matter and the bot asks whether that settles it: a yes is said to that.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 转人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
press: 留下工单
bot: 工单已建好，编号 WL-22222221。客服处理后会在这个对话里回复您；想知道进度，把编号发给我就行。
bar: ended, left
customer: 我刚转账给朋友350，他说没收到
bot: 您付的钱对方没收到，我来查。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001001
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 找到了：11月21日 15:00付给李**的 ¥350.00，还在处理中，可以试着撤销。现在撤销吗？
  [撤销这笔] [先不撤销]
-- agent tom answers WL-22222221 已经处理好了，您看可以吗？
system: 工单 WL-22222221 有回复了
agent Tom: 已经处理好了，您看可以吗？
bot: 这样解决了吗？还没有的话，我请人工客服来。
  [还没有，转人工] [解决了]
customer: 可以
bot: 找到了：11月21日 15:00付给李**的 ¥350.00，还在处理中，可以试着撤销。现在撤销吗？
  [撤销这笔] [先不撤销]
-- ledger
-- did nothing
customer: 撤销
bot: 已撤销，这笔款没有付出去。钱退回钱包余额，最多 1 个工作日，最迟11月23日周一到账。
bot: 这件事的编号是 WL-22222222，以后问起时报这个编号就行。
-- ledger
-- did cancelPayment done
