# What was taken back is not read; "no need" ends what was begun.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- signed on at the host
customer: 我要退款，算了还是先看看提现到哪了
bot: 您的提现还没到账，我来查走到哪一步了。
bot: 这一步要再确认一次是您本人，选哪一种方式？
  [短信发到登记的手机] [发到登记的邮箱] [转人工客服]
customer: 先不用了
bot: 好的，先不办了，什么都没有改动。
-- cases
