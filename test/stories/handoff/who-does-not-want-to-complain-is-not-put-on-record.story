# Whoever says that they do not complain is heard for what they want; said later, it goes into the complaint.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 我不想投诉，我只想把钱退回来
bot: 您想退一笔款，我来办。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 算了
bot: 好的，先不办了，什么都没有改动。
customer: 不投诉了
bot: 好的，这个不做。您想办什么？
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- cases
customer: 我要投诉
bot: 对不起，这次让您不满意。您的投诉已经正式登记：客服会核实经过，最迟12月4日周五在这个对话里给您答复。
bot: 请写下发生了什么、什么时候、希望怎么解决，客服接手时就能看到。对答复不满意，把工单号发给我，我再请人来看。
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bot: 您的工单号是 WL-22222221，请记下来。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
customer: 我没说要投诉，就想问问提现
bot: 好，您不想再投诉，这句话已写进投诉 WL-22222221，接手的客服会看到。您还在排队；也不想等的话，写“不等了”。
-- cases
-- case WL-22222221: complaint, nobody, talk-to-agent.complaint {"description":"我要投诉\n我没说要投诉，就想问问提现","by":"2026-12-04"}
