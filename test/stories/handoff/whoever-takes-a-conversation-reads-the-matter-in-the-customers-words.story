# "Get me a person" tells nothing; what was told before does, masked as it stands in the transcript.
-- locale zh-TW
-- customer lin-xiaoyu
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
-- agents online 1
customer: 轉帳轉錯人了，昨天下午轉給李雷 350 元，卡號 6222021234567890123
echo: 轉帳轉錯人了，昨天下午轉給李雷 350 元，卡號 •••• 0123
bot: 您剛才的訊息裡有卡號、密碼一類的內容，我已經遮住，沒有儲存。這些內容請不要發給任何人，包括我們。
bot: 錢付錯了（昨天下午，李雷，¥350.00），別急，我們一起看看怎麼處理。
bot: 先確認是您本人。請輸入註冊時用的手機號碼或電子信箱。
  [轉人工客服]
customer: 我不想驗證
bot: 接下來要用到您註冊時的手機號碼或電子信箱，請寫完整：內地手機 11 位，其他地區請加 + 和國碼（像 +852、+886）。
  [轉人工客服]
customer: 轉真人
bot: 好的，正在為您轉接人工客服。您前面寫的內容他們都能看到，不用重說。等的時候可以繼續補充。
bar: 排隊中 · 1/1
  [不等了] [先去忙，稍後看] [建立案件]
-- known
-- known: said · 轉真人
-- known: said · 轉帳轉錯人了，昨天下午轉給李雷 350 元，卡號 •••• 0123
-- known: dialog · payment-problem · found/proof/contact
-- known: topic · payment/wrong-person
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在為您服務。
-- agent mei transfers
system: 客服Mei正把您轉給更合適的同事。您優先，不用重說。
desk: Mei 转出了这个对话，现在排在队伍最前面
bar: 排隊中 · 1/1
  [不等了] [先去忙，稍後看] [建立案件]
-- known
-- known: transfer · Mei
-- known: said · 轉真人
-- known: said · 轉帳轉錯人了，昨天下午轉給李雷 350 元，卡號 •••• 0123
-- known: dialog · payment-problem · found/proof/contact
-- known: topic · payment/wrong-person
-- new conversation
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: 提现卡了三天，工商银行那张卡
bot: 提现只能到您本人名下的储蓄卡。提交前在提现页点银行卡那一栏，就能换卡或添加新卡。
bot: 换卡不影响已经提交的提现。如果已经提到了错的卡，或那张卡已注销，请告诉我，我来查那一笔。
  [绑定银行卡] [提到错的卡] [提现方式]
customer: 13800001001
bot: 好的，记下了。
bot: 您想查一笔提现，我来看。
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
customer: 转人工
bot: 好的，正在为您转接人工客服。您前面写的内容他们都能看到，不用重说。等的时候可以继续补充。
bar: 排队中 · 2/2
  [不等了] [先去忙，稍后看] [留下工单]
-- known
-- known: said · 转人工
-- known: said · 提现卡了三天，工商银行那张卡
-- known: dialog · withdrawal-trace · recent/proof/code
-- known: topic · withdrawal/bank-card
