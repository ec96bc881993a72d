# Without a word said: the bar of whoever waits, a person who joins, and what the bot says next; until the customer writes in another.
-- locale zh-CN
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 我想找人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
-- shows in en
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- shows in en-GB
press: Answer me here later
bot: All right, your place is kept and you need not wait here. When it is your turn, our staff answer right here. Open this conversation later and the answer is in it.
-- shows in zh-HK
bar: 排隊中 · 1/1
  [不等了] [先去忙，稍後看] [建立案件]
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在為您服務。
-- shows in fr
-- agent mei returns
system: 客服Mei已結束服務。
bot: 我回來了，接下來由我為您服務。還有別的事，直接寫給我。
-- shows in en
customer: 我的退款什么时候到
bot: 退款原路退回。退到余额：通常当天，最迟 1 个工作日。退到银行卡：借记卡 1–7 个工作日，信用卡 2–7 个工作日，境外卡 3–15 个工作日。
bot: 时间从商家或我们确认退款那一刻算起。各家银行和商家快慢不同，高峰和节假日会久一些。
  [退款没到账] [我要退款] [查询处理进度]
customer: 13800001001
bot: 好的，记下了。
bot: 好的，我来查这笔款。是哪种情况？
  [转错人或付错金额] [重复扣款] [扣了钱却显示失败] [对方没收到] [想撤销付款] [要退款] [退款没到账] [和商家有纠纷]
-- shows in en
-- shows in zh-TW
customer: ok
bot: 這個我沒認出來。
bot: 好的，我來查這筆款。是哪種情況？
  [轉錯人或付錯金額] [重複扣款] [扣了錢卻顯示失敗] [對方沒收到] [想撤銷付款] [要退款] [退款沒到帳] [和商家有糾紛]
