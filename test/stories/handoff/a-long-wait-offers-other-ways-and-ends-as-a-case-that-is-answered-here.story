# Ten minutes: other ways are offered. Four hours: it is a case, and the answer comes in the same conversation.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 1
-- others wait 3
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 4/4
  [不等了] [先去忙，稍后看] [留下工单]
-- pass 10m
bot: 让您久等了，抱歉。您的位置还在，可以接着等；不想守着，就选一个：
  [先去忙，稍后看] [留下工单] [约回电]
customer: 还要多久
bot: 您现在排在第 4 位。
-- pass 4h
bot: 抱歉，等了这么久还没轮到您。我已把这件事记成工单 WL-22222221，不会丢；客服处理后会在这个对话里回复您，不用再排队。
bar: ended, left
-- cases
-- case WL-22222221: question, nobody, asked {"reason":"asked"}
-- agent mei answers WL-22222221 您的提现已经到账，请查收。
system: 工单 WL-22222221 有回复了
agent Mei: 您的提现已经到账，请查收。
bot: 这样解决了吗？还没有的话，我请人工客服来。
  [还没有，转人工] [解决了]
-- cases
-- case WL-22222221: question, nobody, asked {"reason":"asked"}
press: 还没有，转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 4/4
  [不等了] [先去忙，稍后看] [留下工单]
-- queue
-- waiting: asked · priority 0 · zh-Hans
