# The process dies with the intent on disk and nothing sent: only after it is void does the bot say so, and a new yes cancels once.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 昨天下午三点给李雷转了350块转错了
bot: 钱付错了（昨天下午三点，李雷，¥350.00），别急，我们一起看看怎么处理。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001001
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 找到了：11月21日 15:00付给李**的 ¥350.00，还在处理中，可以试着撤销。现在撤销吗？
  [撤销这笔] [先不撤销]
-- dies before cancelPayment
press: 撤销这笔
-- ledger
-- did nothing
-- restart
bot: 刚才的操作没有成功，已确认什么都没有改动。
bot: 找到了：11月21日 15:00付给李**的 ¥350.00，还在处理中，可以试着撤销。现在撤销吗？
  [撤销这笔] [先不撤销]
-- ledger
-- did nothing
press: 撤销这笔
bot: 已撤销，这笔款没有付出去。钱退回钱包余额，最多 1 个工作日，最迟11月23日周一到账。
bot: 这件事的编号是 WL-22222221，以后问起时报这个编号就行。
-- ledger
-- did cancelPayment done
