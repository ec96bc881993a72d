# Whoever tells of it while waiting for something else is led to the freeze as anybody is, and then goes before others.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- signed on at the host
-- others wait 2
customer: 转人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 3/3
  [不等了] [先去忙，稍后看] [留下工单]
customer: 我手机被偷了
bot: 等客服的这会儿，我们先把账户保护住。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
customer: 能不能现在就冻结
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
press: 马上冻结
bot: 账户已冻结，现在谁都转不走里面的钱。余额一分不动，通知已发往您登记的联系方式。
bot: 要不要一起看看最近有没有不是您操作的付款？
  [一起看看] [以后再看]
press: 以后再看
bot: 接下来：打给运营商挂失电话卡，免得别人收到您的验证码；再用“查找”功能锁住手机。我现在请人工客服来看着这件事。
bot: 您的工单号是 WL-22222221，请记下来。
-- queue
-- waiting: fraud · priority 30 · zh-Hans · secure-account · dialog: secure-account · danger: phone-lost · account: frozen · WL-22222221
