# From Chinese to English and back.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 我的账号找不回来了
bot: 别着急，账号可以找回来，我一步一步带您办。
bot: 先确认是您本人：两种方式，设过安全问题的还要答一题；再把重设密码的链接发给您，最后一起看看有没有异常交易。验证码只填在这里，密码不要发给任何人，包括我。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: sorry, could you speak English please
bot: Of course, let us go on in English.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +86 138 0000 1001
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: I did not get any text message
bot: The code goes to your registered phone, as a text, or to your e-mail. If it is not there after 60 seconds, tap "send again" once. Only the newest code works; earlier ones stop.
  For texts, check blocked messages, signal and whether the line is active; abroad they may come late or not at all. For email, check spam. Still nothing? Use email or an authenticator app instead.
  Type the code only into the field with the lock, never into the chat and never for anyone else.
bot: Back to what we were doing. Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: 还是说中文吧，我看不懂
bot: 我能看懂简体中文、繁体中文和英文，您用哪种写，我就用哪种答，粤语口语也可以直接打。
  想要说粤语或英语的同事，请写“人工”并注明语言，我会记在前面；没有合适的人时，我们会先说明，再约时间。
bot: 我们回到刚才的事。请填最近收到的 6 位验证码。
  [重新发送] [换一种方式] [转人工客服]
