# Somebody is online, so no other way has to be named.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 1
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
customer: 好的
customer: 是上周三买的一件大衣
bot: 收到，已记在对话里，接手的客服会看到。您现在排在第 1 位。
bot: 担心钱不安全，写“冻结账户”，我现在就开始办。
customer: 店家一直不回我消息
-- pass 119s
customer: 我这里有聊天记录
-- pass 120s
customer: 订单截图也有
bot: 收到，已记在对话里，接手的客服会看到。您现在排在第 1 位。
bot: 担心钱不安全，写“冻结账户”，我现在就开始办。
-- restart
customer: 付的是支付宝
customer: 有没有人能跟我讲
bot: 我在。您写的，接手的客服都会看到。您现在排在第 1 位。
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
customer: 有人吗
