# Where is it and when does it come: the same record answers, while the question is open and once it is closed.
-- customer chen-haoran
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 3000的提现还没到账
bot: 您的提现还没到账，我来查走到哪一步了。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001003
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 11月22日 08:30提到招商银行（尾号 7752）的 ¥3,000.00：审核已通过，已交给银行，预计11月22日 14:00前到账。
bot: 还需要我做什么吗？
  [请人工核对] [好，我再等等]
customer: 钱现在在哪里
bot: 11月22日 08:30提到招商银行（尾号 7752）的 ¥3,000.00：审核已通过，已交给银行，预计11月22日 14:00前到账。
bot: 我们回到刚才的事。还需要我做什么吗？
  [请人工核对] [好，我再等等]
press: 好，我再等等
bot: 好的。过了这个时间还没到，随时告诉我。
bot: 这件事的编号是 WL-22222221，以后问起时报这个编号就行。
customer: 那要多久到账
bot: 您提现的 ¥3,000.00 还在路上，预计11月22日 14:00前到账。工单号 WL-22222221。
bot: 问的是别的一笔，告诉我时间和金额；过了这个时间还没到，也请告诉我。
-- cases
-- case WL-22222221: withdrawal, chen-haoran, withdrawal-trace.sent-to-bank {"dialog":"withdrawal-trace","outcome":"sent-to-bank","withdrawal":"WD-3K7XQC9D","amount":"¥3,000.00","stage":"sent-to-bank","by":"2026-11-22","until":"2026-11-22T06:00:00.000Z"}
