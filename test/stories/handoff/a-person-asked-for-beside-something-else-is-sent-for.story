# The wish stands behind the matter, before it, or inside a dialog; a no to a person is none.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 我的提现还没到账，转人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
customer: 不等了
bot: 好的，已退出排队，由我继续为您服务。
bar: ended, left
customer: 别转人工，我就想知道提现多久到账
bot: 提现先审核，再由银行入账。审核：一般 2 小时内，最长 24 小时。到账：审核通过后一般 2 小时内，最迟下一个工作日。
bot: 晚上、周末和节假日，银行可能处理得慢一些。进度在提现记录里能看到。
  [提现审核中] [提现未到账] [提现手续费]
customer: 我付错钱了
bot: 钱付错了，别急，我们一起看看怎么处理。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 手机号换了收不到短信，给我叫个真人来吧
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
customer: 不等了
bot: 好的，已退出排队，由我继续为您服务。
bot: 刚才办到一半的事还留着，要接着办吗？
  [接着办] [不用了]
bar: ended, left
customer: 取消
bot: 好的。还有什么可以帮您？
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: My refund is missing and I want to talk to a real person
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
