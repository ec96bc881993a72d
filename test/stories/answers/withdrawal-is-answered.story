# How to withdraw, and how long it takes.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 怎么提现
bot: 提现分三步：登录云雀钱包，选“提现”；填金额，选收款的银行卡；确认提交，等审核。
bot: 审核：一般 2 小时内，最长 24 小时。到账：审核通过后一般 2 小时内，最迟下一个工作日。万一没成功，来问我，我按这笔提现的记录告诉您原因。
  [提现到账时间] [提现手续费] [提现额度]
customer: how long does a withdrawal take
bot: A withdrawal is reviewed first, then credited by the bank. Review: usually within 2 hours, 24 hours at most. Arrival: usually within 2 hours after the review, the next working day at the latest.
bot: At night, at weekends and on holidays banks may be slower. You can follow it in your withdrawal record.
  [Withdrawal under review] [Withdrawal not arrived] [Withdrawal fee]
