# Forgotten passwords and codes that do not come, in both languages.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 收不到验证码怎么办
bot: 验证码会用短信发到您登记的手机，或者发到邮箱。等 60 秒还没有，就点一次“重新发送”；只有最新的一条有效，旧的会作废。
  短信看一下拦截箱、信号和是否停机，在国外漫游时可能晚到或不到；邮箱看一下垃圾邮件。还是没有，就换邮箱或身份验证器来验证。
  验证码只填在带锁的输入框里，不要发给任何人，也不要发在聊天里。
  [手机号换了] [邮箱换了] [人工客服]
customer: How do I register an account?
bot: Download the app from www.skylark-wallet.example, tap Sign up, enter your phone number, type the code you get into the app, and choose a login and a payment password. That is all.
  Opening an account is free; withdrawing needs your identity verified.
  A strong password and two-step verification from the first day save trouble later.
  [Verify my identity] [Link a card] [What is it]
