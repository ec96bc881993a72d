# The whole way, with an agent online.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 2
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- queue
-- waiting: asked · priority 0 · zh-Hans
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei says 您好，我是 Mei。请问遇到什么事了？
agent Mei: 您好，我是 Mei。请问遇到什么事了？
customer: 我付错钱了，付给了别人
-- agent mei says 好的，我帮您登记。
agent Mei: 好的，我帮您登记。
-- agent mei returns
system: 客服Mei已结束服务。
bot: 我回来了，接下来由我为您服务。还有别的事，直接写给我。
customer: 谢谢
bot: 不客气，能帮上就好。
  还有别的事，随时写给我。
  [建议和表扬]
