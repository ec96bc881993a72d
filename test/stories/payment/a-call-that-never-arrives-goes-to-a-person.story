# The same step is not asked for without end: after the third time that nothing arrived, a person has it, with a case.
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
-- wallet never gets cancelPayment
customer: 好的，撤销吧
bot: 刚才的操作没有成功，已确认什么都没有改动。
bot: 找到了：11月21日 15:00付给李**的 ¥350.00，还在处理中，可以试着撤销。现在撤销吗？
  [撤销这笔] [先不撤销]
-- wallet never gets cancelPayment
customer: 行，那就撤销
bot: 刚才的操作没有成功，已确认什么都没有改动。
bot: 找到了：11月21日 15:00付给李**的 ¥350.00，还在处理中，可以试着撤销。现在撤销吗？
  [撤销这笔] [先不撤销]
-- wallet never gets cancelPayment
press: 撤销这笔
bot: 试了几次都没有送到系统，什么都没有改动。不再让您重试了，请人工客服来办。
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bot: 您的工单号是 WL-22222221，请记下来。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- ledger
-- did nothing
-- cases
-- case WL-22222221: fault, lin-xiaoyu, payment-problem {"operation":"cancelPayment","key":"story-000002-xxxxxxxx/story-000005-xxxxxxxx/0:cancelling:2","outcome":"void","run":"story-000002-xxxxxxxx/story-000005-xxxxxxxx/0","dialog":"payment-problem"}
-- queue
-- waiting: dialog · priority 10 · zh-Hans · payment-problem · operation: cancelPayment · outcome: void · WL-22222221
