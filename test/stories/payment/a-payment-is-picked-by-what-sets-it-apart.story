# The biggest, the latest, the last but one; where two fit, the customer is asked which.
-- customer emma-clarke
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- signed on at the host
customer: 我要退款
bot: 您想退一笔款，我来办。
bot: 这一步要再确认一次是您本人，选哪一种方式？
  [短信发到登记的手机] [发到登记的邮箱] [转人工客服]
press: 短信发到登记的手机
bot: 验证码短信已发往您登记的手机，5 分钟内有效，请填在下面。没收到的话，60 秒后可以重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 是下面哪一笔？
  | 11月21日 19:46 Northstar Hotels ¥1,250.00 已完成
  | 11月21日 19:45 Northstar Hotels ¥1,250.00 已完成
  | 11月17日 14:11 Walsh ** ¥320.00 已完成
  [都不是]
customer: 最大那笔
bot: 符合的不止一笔。请直接点其中一笔，或告诉我是第几笔。
bot: 是下面哪一笔？
  | 11月21日 19:46 Northstar Hotels ¥1,250.00 已完成
  | 11月21日 19:45 Northstar Hotels ¥1,250.00 已完成
  | 11月17日 14:11 Walsh ** ¥320.00 已完成
  [都不是]
customer: 最近那笔
bot: 找到了：11月21日 19:46付给Northstar Hotels的 ¥1,250.00，已经付出去了，不能撤销，但可以申请退款，退回Visa 卡。现在申请吗？
  [申请退款] [先不申请]
customer: 先别退
bot: 好的，没有提交。是另外一笔，还是先这样？
  [是另外一笔] [先这样]
press: 是另外一笔
bot: 是下面哪一笔？
  | 11月21日 19:45 Northstar Hotels ¥1,250.00 已完成
  | 11月17日 14:11 Walsh ** ¥320.00 已完成
  [都不是]
customer: 最后那个
bot: 符合的不止一笔。请直接点其中一笔，或告诉我是第几笔。
bot: 是下面哪一笔？
  | 11月21日 19:45 Northstar Hotels ¥1,250.00 已完成
  | 11月17日 14:11 Walsh ** ¥320.00 已完成
  [都不是]
-- ledger
-- did nothing
