# "Do it for me" at the offer of what was begun before means just that.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 我要退款
bot: 您想退一笔款，我来办。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
customer: 不等了
bot: 好的，已退出排队，由我继续为您服务。
bot: 刚才办到一半的事还留着，要接着办吗？
  [接着办] [不用了]
bar: ended, left
customer: 帮我弄一下
bot: 好的，我们接着办。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
-- queue
-- waiting: not
