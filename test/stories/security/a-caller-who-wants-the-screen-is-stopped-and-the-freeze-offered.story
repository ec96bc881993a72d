# Stopped and warned at once; first in the queue, and frozen while waiting.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- signed on at the host
customer: 有个自称客服的人让我共享屏幕，还要我报验证码
bot: 告诉我就对了。请先停下来：不要再转钱，不要再说验证码和密码，挂掉电话，关掉屏幕共享，对方让装的软件马上卸载。谁让您这样做，谁就不是我们。
bot: 已为您优先排队，客服一上线，先接您这样的急事。您写过的内容他们都能看到，不用重说。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
desk: 留意：客户的话里有被骗或被盗的迹象——被要求或已经共享屏幕；有人正在索要验证码或密码；有人冒充客服、警察或熟人
bot: 等客服的这会儿，我们先把账户保护住。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
-- queue
-- waiting: fraud · priority 30 · zh-Hans
press: 马上冻结
bot: 账户已冻结，现在谁都转不走里面的钱。余额一分不动，通知已发往您登记的联系方式。
bot: 要不要一起看看最近有没有不是您操作的付款？
  [一起看看] [以后再看]
press: 以后再看
bot: 接下来：别再联系那个人，聊天记录和转账截图先留好，密码马上换掉。已经转出去的钱，告诉我金额，我接着查；也请尽快报警。
bot: 您的工单号是 WL-22222221，请记下来。
-- account
-- status frozen, sessions 0
-- queue
-- waiting: fraud · priority 30 · zh-Hans · secure-account · dialog: secure-account · danger: scam · account: frozen · WL-22222221
customer: 转人工
bot: 您现在排在第 1 位。现在没有客服在线。等不了的话，请打 400-000-1234（每天 24 小时）。
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
customer: 他又打来了，让我把钱转到安全账户
desk: 留意：客户的话里有被骗或被盗的迹象——被要求把钱转到“安全账户”；有人要客户付钱或转账
