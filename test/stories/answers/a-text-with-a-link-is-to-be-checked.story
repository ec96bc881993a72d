# A text that says the account is in trouble and wants a link pressed is checked, not explained as a strange login.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 短信说账号异常要点链接
bot: 先记住一条就够：我们绝不会要您的密码、验证码，不会让您共享屏幕，也不会让您把钱转到“安全账户”。谁要，谁就不是我们。
bot: 把要查的发给我：电话、短信号码、网址、邮箱、微信号或工号都可以，几个一起发也行。我对照我们自己的名单告诉您。先别回拨、别点开。
  [转人工客服]
customer: 還有一條簡訊說我帳戶被凍結，叫我點連結
bot: 這裡面我沒有看到號碼、網址或帳號。請把對方用的那個原樣複製過來，比如完整的電話號碼或整條連結。
  [轉人工客服]
