# "没看懂" right behind an answer is about it, and not a new matter; without an answer before it, it is what it was.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 怎么绑定银行卡
bot: 打开“我的 → 银行卡 → 添加”，在应用里输入卡号，填银行预留手机号收到的验证码就绑好了；卡要和实名同名。
  不用了，点开那张卡选“解绑”；有付款或退款在途时，等它完成再解。
  卡号和验证码都不要发到聊天里。
  [支持哪些卡] [提现银行卡] [实名认证]
customer: 没看懂啊
bot: 抱歉，我说得不够清楚。卡在哪一句、哪一步，写给我就行；想让人一步一步讲给您听，点“人工客服”。
  [支持哪些卡] [提现银行卡] [人工客服]
customer: 还是不明白
bot: 看来上面说的还没帮上您。要请人工客服来吗？您也可以告诉我卡在哪一步。
  [转人工客服] [继续在这里办]
press: 继续在这里办
bot: 好的。还有什么可以帮您？
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 余额在哪看
bot: 打开应用首页就能看到余额，点眼睛图标可以显示或隐藏。
  数字和您想的不一样，先看“账单”有没有在途的付款、退款或提现；在途的钱会单独列出来。
  还是对不上，就告诉我哪笔不对。
  [核对交易记录] [充值没到账] [可提余额不符]
customer: 不会点
bot: 抱歉，我说得不够清楚。卡在哪一句、哪一步，写给我就行；想让人一步一步讲给您听，点“人工客服”。
  [核对交易记录] [充值没到账] [人工客服]
customer: 什么意思
bot: 看来上面说的还没帮上您。要请人工客服来吗？您也可以告诉我卡在哪一步。
  [转人工客服] [继续在这里办]
press: 继续在这里办
bot: 好的。还有什么可以帮您？
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 密码忘了
bot: 别着急，账号可以找回来，我一步一步带您办。
bot: 先确认是您本人：两种方式，设过安全问题的还要答一题；再把重设密码的链接发给您，最后一起看看有没有异常交易。验证码只填在这里，密码不要发给任何人，包括我。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 没看懂
bot: 接下来要用到您注册时的手机号或邮箱，请写完整：手机号 11 位，境外号码带 + 和区号。
  [转人工客服]
customer: 算了
bot: 好的，先不办了，什么都没有改动。
customer: how do I link a bank card
bot: Open Me → Cards → Add, enter the card in the app, then the code sent to the phone number your bank has. The card must be in your verified name.
  To remove one, open it and tap Unlink; if a payment or refund is under way, wait until it is done.
  Never send the card number or the code in the chat.
  [Supported cards] [Card for withdrawal] [Verify my identity]
customer: I don't understand
bot: I am sorry, I was not clear enough. Tell me which part or which step it is. If you would like somebody to go through it with you, tap “Talk to a person”.
  [Supported cards] [Card for withdrawal] [Talk to a person]
