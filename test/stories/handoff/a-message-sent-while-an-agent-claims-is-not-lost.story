# The agent is faster than the bot's answer: the answer is dropped, the message stands.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent mei claims before commit 2
customer: 我排到第几了
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei says 您好，轮到您了。
agent Mei: 您好，轮到您了。
customer: 好的
