# Whatever is written, button or command: nothing of the bot's is said.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 1
customer: 人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
customer: 我的账号找不回来了
customer: 算了
customer: 你们客服电话多少
press: 找回账号
customer: 转人工
-- agent mei says 我在的，请稍等。
agent Mei: 我在的，请稍等。
