# Hello, thanks, are you a robot, goodbye.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 你好
bot: 您好，我是云雀钱包的智能客服，我在。
  请说说遇到了什么事，比如“提现没到账”或“账号登不上”。想找真人，写“人工”就行。
  [人工客服] [联系我们]
customer: 你是机器人吗
bot: 我是机器人，不是真人。查提现、冻结账号、登记付款问题，这些我能办。
  想跟真人说，写“人工”，我就帮您转。
  [人工客服]
customer: thanks a lot
bot: You're welcome, glad to help.
  If anything else comes up, just write.
  [Feedback]
customer: bye
bot: Goodbye, and all the best.
  If you need anything later, write here again; your chat is kept.
