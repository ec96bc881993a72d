# Too many wrong codes, a wallet core that does not answer, a customer without a second method: each ends the verification in words that know of the person who is there.
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
-- agent mei verifies
bot: 客服Mei需要再确认一次您的身份，由我来核对。验证码和答案只填进带锁的输入框，不要告诉任何人，包括客服。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [先跟客服说]
customer: 13800001001
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [先跟客服说]
customer: {wrong}
echo: ••••••
bot: 这个验证码不对，还可以再试 4 次。请看最近收到的那一条。
  [重新发送] [换一种方式] [先跟客服说]
customer: {wrong}
echo: ••••••
bot: 这个验证码不对，还可以再试 3 次。请看最近收到的那一条。
  [重新发送] [换一种方式] [先跟客服说]
customer: {wrong}
echo: ••••••
bot: 这个验证码不对，还可以再试 2 次。请看最近收到的那一条。
  [重新发送] [换一种方式] [先跟客服说]
customer: {wrong}
echo: ••••••
bot: 这个验证码不对，还可以再试 1 次。请看最近收到的那一条。
  [重新发送] [换一种方式] [先跟客服说]
customer: {wrong}
echo: ••••••
bot: 这个验证码不能再用了。请点“重新发送”，我再发一个新的。
  [重新发送] [换一种方式] [先跟客服说]
-- pass 61s
press: 重新发送
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 120 秒后重发。
  [重新发送] [换一种方式] [先跟客服说]
customer: {wrong}
echo: ••••••
bot: 这个验证码不对，还可以再试 4 次。请看最近收到的那一条。
  [重新发送] [换一种方式] [先跟客服说]
customer: {wrong}
echo: ••••••
bot: 这个验证码不对，还可以再试 3 次。请看最近收到的那一条。
  [重新发送] [换一种方式] [先跟客服说]
customer: {wrong}
echo: ••••••
bot: 这个验证码不对，还可以再试 2 次。请看最近收到的那一条。
  [重新发送] [换一种方式] [先跟客服说]
customer: {wrong}
echo: ••••••
bot: 这个验证码不对，还可以再试 1 次。请看最近收到的那一条。
  [重新发送] [换一种方式] [先跟客服说]
customer: {wrong}
echo: ••••••
bot: 错误次数太多，为了保护账号，约 24 小时内不再接受验证，里面的钱不受影响。
bot: 这次没能确认身份。客服还在，会告诉您接下来怎么办。
desk: 重新验证没有通过
-- queue
-- waiting: not
-- proved
-- holds nothing
customer: 那怎么办
-- agent mei says 我这边帮您看
agent Mei: 我这边帮您看
-- agent mei verifies
bot: 客服Mei需要再确认一次您的身份，由我来核对。验证码和答案只填进带锁的输入框，不要告诉任何人，包括客服。
bot: 错误次数太多，为了保护账号，约 24 小时内不再接受验证，里面的钱不受影响。
bot: 这次没能确认身份。客服还在，会告诉您接下来怎么办。
desk: 重新验证没有通过
-- agent mei returns
system: 客服Mei已结束服务。
bot: 我回来了，接下来由我为您服务。还有别的事，直接写给我。
-- new conversation
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent tom claims
bar: ended, claimed
system: 客服Tom已接入，正在为您服务。
-- agent tom verifies
bot: 客服Tom需要再确认一次您的身份，由我来核对。验证码和答案只填进带锁的输入框，不要告诉任何人，包括客服。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [先跟客服说]
-- wallet is down
customer: 13800001003
bot: 系统暂时核对不了，不是您的问题。客服还在这里。
desk: 验证因系统故障没有完成
customer: {wrong}
-- wallet is well again
-- queue
-- waiting: not
-- agent tom verifies
bot: 客服Tom需要再确认一次您的身份，由我来核对。验证码和答案只填进带锁的输入框，不要告诉任何人，包括客服。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [先跟客服说]
press: 先跟客服说
bot: 好的，先不验证。客服还在这里。
desk: 客户没有继续验证
-- queue
-- waiting: not
-- new conversation
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- customer sun-li
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
-- agent mei verifies strong
bot: 客服Mei需要再确认一次您的身份，由我来核对。验证码和答案只填进带锁的输入框，不要告诉任何人，包括客服。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [先跟客服说]
customer: 13800001008
bot: 身份验证第 1 步，共 2 步。
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [先跟客服说]
customer: {sms}
echo: ••••••
bot: 这个账号登记的方式不够我自动完成确认，需要人工核实。
bot: 这次没能确认身份。客服还在，会告诉您接下来怎么办。
desk: 重新验证没有通过
-- queue
-- waiting: not
-- agent mei says 我们换个办法核对
agent Mei: 我们换个办法核对
