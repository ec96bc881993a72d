# Two others wait in front; with an agent online there is more to say.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- others wait 2
-- agents online 1
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 3/3
  [不等了] [先去忙，稍后看] [留下工单]
customer: 还要等多久
bot: 您现在排在第 3 位。
customer: 我前面还有几个人
bot: 您现在排在第 3 位。
customer: 补充一下，是提现没到账
bot: 收到，已记在对话里，接手的客服会看到。您现在排在第 3 位。
bot: 担心钱不安全，写“冻结账户”，我现在就开始办。
