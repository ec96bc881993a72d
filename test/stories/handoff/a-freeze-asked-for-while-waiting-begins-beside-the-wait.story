# The place is kept, the freeze takes its proof as ever, and whoever comes reads of it. A wish that is negated freezes nothing.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- others wait 1
customer: 转人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 2/2
  [不等了] [先去忙，稍后看] [留下工单]
customer: 先不要冻结我的账户
bot: 好的，这个不做。
bot: 您还在排队，现在第 2 位。
customer: 那等的时候帮我冻结账户
bot: 等客服的这会儿，我们先把账户保护住。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 好 冻结
bot: 好，正在办冻结：先确认是您本人，确认后就能马上冻结。
bot: 请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001001
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
customer: 确认冻结
bot: 账户已冻结，现在谁都转不走里面的钱。余额一分不动，通知已发往您登记的联系方式。
bot: 要不要一起看看最近有没有不是您操作的付款？
  [一起看看] [以后再看]
press: 以后再看
bot: 接下来：换一个别处没用过、别人猜不到的密码，打开两步验证，不在公共网络上用账户。
bot: 您的工单号是 WL-22222221，请记下来。
-- account
-- status frozen, sessions 0
-- queue
-- waiting: asked · priority 0 · zh-Hans · secure-account · dialog: secure-account · danger: asked · account: frozen · WL-22222221
customer: 有人吗
bot: 我在。您写的，接手的客服都会看到。您现在排在第 2 位。
bot: 现在没有客服在线。等不了的话，请打 400-000-1234（每天 24 小时）。
