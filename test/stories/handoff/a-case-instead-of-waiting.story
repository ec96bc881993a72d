# The number is told, the queue forgets the customer, the case stays.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 转人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
customer: 我上周三转账转错了人，一直没人处理
bot: 收到，已记在对话里，接手的客服会看到。您现在排在第 1 位。
bot: 担心钱不安全，写“冻结账户”，我现在就开始办。现在没有客服在线。等不了的话，请打 400-000-1234（每天 24 小时）。
press: 留下工单
bot: 工单已建好，编号 WL-22222221。客服处理后会在这个对话里回复您；想知道进度，把编号发给我就行。
bar: ended, left
-- queue
-- waiting: not
-- cases
-- case WL-22222221: question, nobody, asked {"reason":"asked","description":"我上周三转账转错了人，一直没人处理"}
-- agent mei claims
-- desk not-found
