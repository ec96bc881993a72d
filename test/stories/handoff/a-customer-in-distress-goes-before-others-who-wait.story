# Waiting already, and now in danger: help is named, and nobody stands before them.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- others wait 2
customer: 转人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 3/3
  [不等了] [先去忙，稍后看] [留下工单]
customer: 我不想活了
bot: 您现在的安全比钱重要。我在听，也马上帮您找一位真人。
bot: 如果您有伤害自己的念头，请现在就拨 12356 心理援助热线，有危险就打 120 或 110；在其他地方，请打当地的急救电话。能的话，让身边的人来陪您。
  钱的事我们一起处理，不用您一个人扛。
desk: 留意：客户可能想不开，请先安抚——有轻生的念头
-- queue
-- waiting: distress · priority 40 · zh-Hans
customer: 还要等多久
bot: 您现在排在第 1 位。
