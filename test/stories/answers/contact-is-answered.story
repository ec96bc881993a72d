# Telephone and hours.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 客服电话是多少
bot: 客服热线是 400-000-1234，在国外或港澳台请拨 +86-21-0000-1234，接听时间：每天 24 小时。
  电话那头是受过培训的同事，听完就能帮您查。
bot: 请只用这里或应用里写的号码。热线只接听，从不往外打；网上搜到的“客服电话”常常是骗子的，您可以把号码发给我，我来核对。
  [是不是真客服] [请给我回电] [电话打不通]
customer: what are your opening hours
bot: Our people are here 24 hours a day, every day.
  When nobody is on duty I am still here: I can trace a withdrawal, freeze an account or take a report. If it needs a person, I open a case or book a call-back during 9:00–21:00 every day, Beijing time.
  [Best time to call] [Call me back] [Talk to a person]
