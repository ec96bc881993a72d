# Refunds and pending payments.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 退款多久到账
bot: 退款原路退回。退到余额：通常当天，最迟 1 个工作日。退到银行卡：借记卡 1–7 个工作日，信用卡 2–7 个工作日，境外卡 3–15 个工作日。
bot: 时间从商家或我们确认退款那一刻算起。各家银行和商家快慢不同，高峰和节假日会久一些。
  [退款没到账] [我要退款] [查询处理进度]
customer: why is my payment still pending
bot: “Processing” means the bank or the payee hasn't sent back a result. Usually the network or the bank's system is slow, or the payment needs one more check.
bot: Please don't pay again in the meantime. Your bill updates by itself once there is a result. If you'd rather not wait, I can look into this payment or try to cancel it.
  [Cancel pending payment] [Merchant not paid] [Talk to a person]
