# Thanks said before the buttons are pressed, a dialog begun, another wait, another agent: the rating counts, and nothing that goes on is disturbed.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 2
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei resolves
system: 客服Mei已结束服务。
bot: 这次人工服务结束了。您觉得怎么样？选一个就好，不选也没关系，有问题可以直接写。
  [很满意] [满意] [一般] [不满意] [很不满意]
customer: 谢谢
bot: 不客气，能帮上就好。
  还有别的事，随时写给我。
  [建议和表扬]
press old: 很满意
bot: 收到，谢谢您。还有什么事，随时写给我。
  [建议和表扬]
-- ratings
-- rated 5
press old: 很不满意
bot: 这个按钮属于前面的问题，已经不起作用了。请点下面的按钮，或直接写给我。
  [建议和表扬]
-- ratings
-- rated 5
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei resolves
system: 客服Mei已结束服务。
bot: 这次人工服务结束了。您觉得怎么样？选一个就好，不选也没关系，有问题可以直接写。
  [很满意] [满意] [一般] [不满意] [很不满意]
customer: 我的提现一直没到账
bot: 您的提现还没到账，我来查走到哪一步了。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
press: 满意
bot: 评价收到了，谢谢您。
bot: 我们回到刚才的事。请发来注册时用的手机号或邮箱。
  [转人工客服]
-- ratings
-- rated 5, 4
customer: 取消
bot: 好的，先不办了，什么都没有改动。
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei resolves
system: 客服Mei已结束服务。
bot: 这次人工服务结束了。您觉得怎么样？选一个就好，不选也没关系，有问题可以直接写。
  [很满意] [满意] [一般] [不满意] [很不满意]
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
press: 一般
bot: 评价收到了，谢谢您。
-- ratings
-- rated 5, 4, 3
-- agent tom claims
bar: ended, claimed
system: 客服Tom已接入，正在为您服务。
-- agent tom resolves
system: 客服Tom已结束服务。
bot: 这次人工服务结束了。您觉得怎么样？选一个就好，不选也没关系，有问题可以直接写。
  [很满意] [满意] [一般] [不满意] [很不满意]
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent tom claims
bar: ended, claimed
system: 客服Tom已接入，正在为您服务。
press: 不满意
desk: 这个评价给的是上一次人工服务，已经记下
-- ratings
-- rated 5, 4, 3, 2
-- agent tom returns
system: 客服Tom已结束服务。
bot: 我回来了，接下来由我为您服务。还有别的事，直接写给我。
