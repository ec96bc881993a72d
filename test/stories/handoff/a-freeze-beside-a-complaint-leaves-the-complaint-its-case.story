# Two cases, and what is written afterwards still goes into the complaint.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- signed on at the host
customer: 我要投诉
bot: 对不起，这次让您不满意。您的投诉已经正式登记：客服会核实经过，最迟12月4日周五在这个对话里给您答复。
bot: 请写下发生了什么、什么时候、希望怎么解决，客服接手时就能看到。对答复不满意，把工单号发给我，我再请人来看。
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bot: 您的工单号是 WL-22222221，请记下来。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
customer: 帮我冻结账户
bot: 等客服的这会儿，我们先把账户保护住。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
press: 马上冻结
bot: 账户已冻结，现在谁都转不走里面的钱。余额一分不动，通知已发往您登记的联系方式。
bot: 要不要一起看看最近有没有不是您操作的付款？
  [一起看看] [以后再看]
press: 以后再看
bot: 接下来：换一个别处没用过、别人猜不到的密码，打开两步验证，不在公共网络上用账户。
bot: 您的工单号是 WL-22222222，请记下来。
customer: 你们的客服挂了我两次电话
bot: 收到，已写进投诉 WL-22222221，接手的客服会看到，最迟12月4日周五在这里答复您。您现在排在第 1 位。
bot: 现在没有客服在线。等不了的话，请打 400-000-1234（每天 24 小时）。
-- queue
-- waiting: complaint · priority 5 · zh-Hans · talk-to-agent · secure-account · dialog: secure-account · danger: asked · account: frozen · WL-22222221
-- cases
-- case WL-22222221: complaint, lin-xiaoyu, talk-to-agent.complaint {"description":"我要投诉\n你们的客服挂了我两次电话","by":"2026-12-04"}
-- case WL-22222222: unauthorised, lin-xiaoyu, secure-account.asked {"dialog":"secure-account","danger":"asked","account":"frozen"}
