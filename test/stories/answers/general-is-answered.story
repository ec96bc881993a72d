# What the wallet is for.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 电子钱包是什么
bot: 云雀钱包是装在手机里的电子钱包：把银行卡、信用卡和余额放在一个应用里，买东西、转账、缴费、充值都从这里付。
  卡的资料加密保存，付款时不用每次拿卡、抄卡号。
  [可以用在哪里] [钱包有什么好处] [注册账号]
customer: where can I pay with the wallet
bot: In supermarkets, restaurants and buses, scan the code and pay. Online, choose Skylark Wallet at checkout; there is no card number to type.
  You can also send money, pay utilities and phone bills and top up, and many platforms connect to it.
  More places join all the time: where you see our sign at checkout, it works.
  [Scan and pay] [Ways to pay] [How to send money]
