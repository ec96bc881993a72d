# The agent reads that it is a complaint, and the customer what becomes of it and by when.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- agents online 1
customer: 我要投诉
bot: 对不起，这次让您不满意。您的投诉已经正式登记：客服会核实经过，最迟12月4日周五在这个对话里给您答复。
bot: 请写下发生了什么、什么时候、希望怎么解决，客服接手时就能看到。对答复不满意，把工单号发给我，我再请人来看。
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bot: 您的工单号是 WL-22222221，请记下来。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- queue
-- waiting: complaint · priority 5 · zh-Hans · talk-to-agent · WL-22222221
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
customer: 你们的客服昨天挂了我的电话
-- agent mei resolves
system: 客服Mei已结束服务。
bot: 这次人工服务结束了。您觉得怎么样？选一个就好，不选也没关系，有问题可以直接写。
  [很满意] [满意] [一般] [不满意] [很不满意]
customer: 我的工单办到哪了
bot: 这是您在这个对话里的工单。问的是别的，就把那个编号发给我。
bot: 工单 WL-22222221：您的投诉，11月22日 10:00建立，现在已办完。
bot: 不用再做什么。觉得没办好的话，告诉我哪里不对，我请人工客服来看。
customer: I want to make a complaint about your service
bot: I am sorry that we let you down. Your complaint is on record. A person looks into what happened and answers you here in this conversation, by Friday 4 December at the latest.
bot: Please write what happened, when, and what would put it right, so that the agent has it at hand. If the answer does not satisfy you, send me the case number and a person looks again.
bot: All right, I am getting a person for you. They see what you wrote, so you need not repeat it. Feel free to add details while you wait.
bot: Your case number is WL-22222222. Please note it down.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- queue
-- waiting: complaint · priority 5 · en · talk-to-agent · WL-22222222
