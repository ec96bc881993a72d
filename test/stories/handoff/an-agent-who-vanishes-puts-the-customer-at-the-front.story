# Mei's connection breaks; the customer is told, keeps a bar of their own, and Tom takes over.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 2
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- others wait 2
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei says 您好，我看一下。
agent Mei: 您好，我看一下。
-- agent mei vanishes
system: 客服Mei的连接断了，抱歉。您已回到队伍最前面，马上由其他同事接手。
desk: Mei 断线超过 2 分钟，对话已回到队伍最前面
bar: 排队中 · 1/3
  [不等了] [先去忙，稍后看] [留下工单]
-- queue
-- waiting: asked · priority 0 · zh-Hans · at the front
customer: 还在吗
bot: 我在。您写的，接手的客服都会看到。您现在排在第 1 位。
bot: 担心钱不安全，写“冻结账户”，我现在就开始办。
customer: 我排第几
bot: 您现在排在第 1 位。
-- agent tom claims
bar: ended, claimed
system: 客服Tom已接入，正在为您服务。
-- agent tom says 我是 Tom，接着帮您看。
agent Tom: 我是 Tom，接着帮您看。
-- agent tom returns
system: 客服Tom已结束服务。
bot: 我回来了，接下来由我为您服务。还有别的事，直接写给我。
