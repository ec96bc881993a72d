# In the order asked.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 客服电话多少？另外提现要多久到账？
bot: 客服热线是 400-000-1234，在国外或港澳台请拨 +86-21-0000-1234，接听时间：每天 24 小时。
  电话那头是受过培训的同事，听完就能帮您查。
bot: 请只用这里或应用里写的号码。热线只接听，从不往外打；网上搜到的“客服电话”常常是骗子的，您可以把号码发给我，我来核对。
bot: 提现先审核，再由银行入账。审核：一般 2 小时内，最长 24 小时。到账：审核通过后一般 2 小时内，最迟下一个工作日。
bot: 晚上、周末和节假日，银行可能处理得慢一些。进度在提现记录里能看到。
  [提现审核中] [提现未到账] [提现手续费]
customer: What are your opening hours? And is there a withdrawal fee?
bot: Our people are here 24 hours a day, every day.
  When nobody is on duty I am still here: I can trace a withdrawal, freeze an account or take a report. If it needs a person, I open a case or book a call-back during 9:00–21:00 every day, Beijing time.
bot: Withdrawal fee: free for the first ¥20,000 each month, then 0.1%, at least ¥0.10 each time.
bot: Before you submit, the page shows the fee for this withdrawal and how much will arrive.
  [Withdrawal limit] [How to withdraw] [Withdrawal time]
