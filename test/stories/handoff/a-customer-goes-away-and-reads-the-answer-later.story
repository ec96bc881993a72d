# The place is kept; who writes again is here again.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 1
-- others wait 2
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 3/3
  [不等了] [先去忙，稍后看] [留下工单]
press: 先去忙，稍后看
bot: 好，位置给您留着，您可以先去忙。轮到您时，客服会直接在这里回复，回来打开这个对话就能看到。
-- queue
-- waiting: asked · priority 0 · zh-Hans · reads later
-- pass 20m
customer: 我回来了
bot: 我在。您写的，接手的客服都会看到。您现在排在第 3 位。
bot: 担心钱不安全，写“冻结账户”，我现在就开始办。
-- queue
-- waiting: asked · priority 0 · zh-Hans
press: 先去忙，稍后看
bot: 好，位置给您留着，您可以先去忙。轮到您时，客服会直接在这里回复，回来打开这个对话就能看到。
-- pass 5h
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei says 查到了，退款今天已经到账。
agent Mei: 查到了，退款今天已经到账。
-- agent mei returns
system: 客服Mei已结束服务。
bot: 我回来了，接下来由我为您服务。还有别的事，直接写给我。
