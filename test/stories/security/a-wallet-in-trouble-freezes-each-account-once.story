# Down, slow, and hearing twice: three customers, three freezes.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- signed on at the host
customer: 马上冻结我的账号
bot: 您想冻结账户，马上办。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
-- wallet is down
press: 马上冻结
bot: 正在等系统的结果，一有消息马上告诉您，请不要重复提交。
-- wallet is well again
-- pass 11s
bot: 刚才的操作没有成功，已确认什么都没有改动。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
-- ledger
-- did nothing
-- new conversation
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- customer chen-haoran
-- signed on at the host
customer: 马上冻结我的账号
bot: 您想冻结账户，马上办。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
-- wallet slow at freeze
press: 马上冻结
bot: 正在等系统的结果，一有消息马上告诉您，请不要重复提交。
-- wallet answers
bot: 账户已冻结，现在谁都转不走里面的钱。余额一分不动，通知已发往您登记的联系方式。
bot: 要不要一起看看最近有没有不是您操作的付款？
  [一起看看] [以后再看]
-- ledger
-- did freeze done
-- new conversation
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- customer zhou-min
-- signed on at the host
customer: 马上冻结我的账号
bot: 您想冻结账户，马上办。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
-- wallet gets freeze twice
press: 马上冻结
bot: 账户已冻结，现在谁都转不走里面的钱。余额一分不动，通知已发往您登记的联系方式。
bot: 要不要一起看看最近有没有不是您操作的付款？
  [一起看看] [以后再看]
-- ledger
-- did freeze done
