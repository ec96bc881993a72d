# Whoever waits and would rather be rung is offered that; whoever goes away keeps the place.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- signed on at the host
customer: 转人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
customer: 给我回个电话吧
bot: 可以约个电话，那样就不用排队了。要约就点下面；不约的话，您的位置不变。
  [约回电]
customer: 那我先走了
bot: 好，位置给您留着，您可以先去忙。轮到您时，客服会直接在这里回复，回来打开这个对话就能看到。
-- queue
-- waiting: asked · priority 0 · zh-Hans · reads later
press: 约回电
bar: ended, left
bot: 哪个时段给您打电话方便？（北京时间）
  [11月22日 12:00–15:00] [11月22日 15:00–18:00] [11月22日 18:00–21:00] [11月23日 09:00–12:00] [先不约]
-- queue
-- waiting: not
