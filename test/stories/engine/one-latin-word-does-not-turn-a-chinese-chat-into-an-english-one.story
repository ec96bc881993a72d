# Who has written Chinese stays in Chinese over "help", "ok" and "WeChat"; a sentence in English changes the language.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 我的账号找不回来了
bot: 别着急，账号可以找回来，我一步一步带您办。
bot: 先确认是您本人：两种方式，设过安全问题的还要答一题；再把重设密码的链接发给您，最后一起看看有没有异常交易。验证码只填在这里，密码不要发给任何人，包括我。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001001
bot: 身份验证第 1 步，共 2 步。
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: help
bot: 这里要填短信或邮件里的 6 位验证码。没收到可以重发；想换手机号或邮箱，写“换一种方式”或“返回上一步”。
  [重新发送] [换一种方式] [转人工客服]
customer: ok thanks
bot: 不客气，能帮上就好。
  还有别的事，随时写给我。
bot: 我们回到刚才的事。请填最近收到的 6 位验证码。
  [重新发送] [换一种方式] [转人工客服]
customer: WeChat
bot: 我们的官方账号：微信 “云雀钱包”公众号（skylark-wallet-help），微博 @云雀钱包客服。关注后能看到通知，同事有时也会在那里即时答复。
  公开评论里别写手机号、卡号和余额，要查账请回到这里。
bot: LINE、WhatsApp、Telegram 和 QQ 上没有我们的账号。在别处看到的，或者有陌生人私信您说是客服，先发给我核对，再决定信不信。
bot: 我们回到刚才的事。请填最近收到的 6 位验证码。
  [重新发送] [换一种方式] [转人工客服]
customer: I would rather write in English
bot: Of course, let us go on in English.
bot: Back to what we were doing. Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
