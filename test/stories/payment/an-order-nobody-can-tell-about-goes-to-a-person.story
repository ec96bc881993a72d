# Ten minutes without a word from the wallet core: nothing is claimed, and a person has it, with a case.
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
-- wallet slow at cancelPayment
press: 撤销这笔
bot: 正在等系统的结果，一有消息马上告诉您，请不要重复提交。
-- wallet is down
-- pass 5m
customer: 好了吗
bot: 正在等系统的结果，一有消息马上告诉您，请不要重复提交。
-- pass 6m
bot: 刚才那一步成没成，系统还没有答复。请先不要重复操作，人工客服核实后告诉您。
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bot: 您的工单号是 WL-22222221，请记下来。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- cases
-- case WL-22222221: fault, lin-xiaoyu, payment-problem {"operation":"cancelPayment","key":"story-000002-xxxxxxxx/story-000005-xxxxxxxx/0:cancelling:0","outcome":"unknown","run":"story-000002-xxxxxxxx/story-000005-xxxxxxxx/0","dialog":"payment-problem"}
-- queue
-- waiting: dialog · priority 10 · zh-Hans · payment-problem · operation: cancelPayment · outcome: unknown · WL-22222221
