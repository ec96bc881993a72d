# Who waits already keeps the place, and whoever comes reads that it is a complaint now.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 1
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- queue
-- waiting: asked · priority 0 · zh-Hans
customer: 我要投诉
bot: 您的投诉已经登记，工单号 WL-22222221，客服接手时就能看到。您还在排队，不用重新排；最迟哪天答复，把工单号发给我就能查到。
-- queue
-- waiting: complaint · priority 5 · zh-Hans · complaint: WL-22222221 · WL-22222221
customer: 我要投诉
bot: 收到，已写进投诉 WL-22222221，接手的客服会看到，最迟12月4日周五在这里答复您。您现在排在第 1 位。
-- restart
-- queue
-- waiting: complaint · priority 5 · zh-Hans · complaint: WL-22222221 · WL-22222221
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei returns
system: 客服Mei已结束服务。
bot: 我回来了，接下来由我为您服务。工单 WL-22222221 还在办，有结果会在这里告诉您；想知道办到哪里，写“工单进度”就行。
customer: 工单进度
bot: 这是您在这个对话里的工单。问的是别的，就把那个编号发给我。
bot: 工单 WL-22222221：您的投诉，11月22日 10:00建立，现在等客服处理。
bot: 最迟12月4日周五有结果。过了那天还没有，请告诉我，我请人工客服核对。
