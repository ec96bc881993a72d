# "Can it be frozen now?" leads to the freeze, which still wants its yes.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- signed on at the host
customer: 现在可以冻结吗
bot: 您想冻结账户，马上办。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
press: 先不冻结
bot: 好的，账户没有冻结。您随时可以告诉我要冻结。
bot: 要不要一起看看最近有没有不是您操作的付款？
  [一起看看] [以后再看]
-- account
-- status active, sessions 0
