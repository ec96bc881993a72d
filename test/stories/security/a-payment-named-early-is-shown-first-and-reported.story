# The amount was said at once: that payment is shown first; a freeze, a report, an investigation and a person.
-- customer wu-jing
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 昨天有一笔4800块的付款我不认识
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: wujing@example.com
bot: 如果这个邮箱登记过，马上会收到一封带 6 位验证码的邮件，5 分钟内有效，请填在下面（也看看垃圾邮件）。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {email}
echo: ••••••
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
press: 马上冻结
bot: 账户已冻结，现在谁都转不走里面的钱。余额一分不动，通知已发往您登记的联系方式。
bot: 您说的是这里的款项吗？不是您操作的请勾选；要看最近 30 天的全部，点“看全部”。
  | 11月21日 02:47 金宝电玩 ¥4,800.00 已完成
  [看全部]
pick: 金宝电玩
bot: 已登记 1 笔非本人交易，由人工客服调查。
bot: 接下来：换一个别处没用过、别人猜不到的密码，打开两步验证，不在公共网络上用账户。调查要一点时间，请按客服的提示来。
bot: 已把您排在最前面，客服一上线就先接您。您写过的内容他们都能看到，不用重说。
bot: 您的工单号是 WL-22222221，请记下来。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- account
-- status frozen, sessions 0
-- ledger
-- did freeze done, reportUnauthorised done
