# The bar, the place and what was written are still there.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- others wait 1
customer: 转人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 2/2
  [不等了] [先去忙，稍后看] [留下工单]
-- restart
customer: 还要等多久
bot: 您现在排在第 2 位。现在没有客服在线。等不了的话，请打 400-000-1234（每天 24 小时）。
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
