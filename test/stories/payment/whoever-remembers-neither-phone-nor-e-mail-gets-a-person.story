# Neither phone nor e-mail comes to mind: one will do, and then a person.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 转账转错人了
bot: 钱付错了，别急，我们一起看看怎么处理。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 不记得手机号了
bot: 记得哪个就发哪个：登记过的手机号或邮箱，一个就够，不再用的也行。两个都没有，就点“转人工客服”，由客服核实您的身份；也可以打热线 400-000-1234。
bot: 请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 那要等到什么时候
bot: 核对是即时的，填好马上就有结果，一般一两分钟就能办完这一步。
bot: 我们回到刚才的事。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 邮箱也忘了
bot: 没关系，不记得也能办。由客服用别的方式核实您的身份，我现在就请人来。
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- queue
-- waiting: verification-failed · priority 10 · zh-Hans · payment-problem · reason: no-method
