# Half an agreement does nothing, and says what does.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- signed on at the host
customer: 冻结我的账号
bot: 您想冻结账户，马上办。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
customer: 嗯
bot: 这句我没读懂，所以这一步还没做。要做就点“马上冻结”，不做就点“先不冻结”，直接写这几个字也行。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
-- account
-- status active, sessions 0
customer: 嗯，冻吧
bot: 账户已冻结，现在谁都转不走里面的钱。余额一分不动，通知已发往您登记的联系方式。
bot: 要不要一起看看最近有没有不是您操作的付款？
  [一起看看] [以后再看]
-- account
-- status frozen, sessions 0
