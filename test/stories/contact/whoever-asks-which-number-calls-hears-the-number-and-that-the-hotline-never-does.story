# The number that calls is named, and it is not the hotline.
-- customer zhou-min
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 你们会打哪个号码给我
bot: 约了回电，我们只用 +86-21-0000-5678 打，而且只在约好的时段、打您登记过的手机。热线 400-000-1234 只接听，从不往外打，来电显示它就是假冒的，请直接挂掉。
customer: 打给我的是什么号码
bot: 约了回电，我们只用 +86-21-0000-5678 打，而且只在约好的时段、打您登记过的手机。热线 400-000-1234 只接听，从不往外打，来电显示它就是假冒的，请直接挂掉。
customer: 來電會顯示什麼號碼
bot: 約了回電，我們只用 +86-21-0000-5678 打，而且只在約好的時段、打您登記過的手機。熱線 400-000-1234 只接聽，從不往外打，來電顯示它就是假冒的，請直接掛掉。
customer: 客服电话是多少
bot: 客服热线是 400-000-1234，在国外或港澳台请拨 +86-21-0000-1234，接听时间：每天 24 小时。
  电话那头是受过培训的同事，听完就能帮您查。
bot: 请只用这里或应用里写的号码。热线只接听，从不往外打；网上搜到的“客服电话”常常是骗子的，您可以把号码发给我，我来核对。
  [是不是真客服] [请给我回电] [电话打不通]
customer: which number will you ring me from
bot: For a call you booked we ring from +86-21-0000-5678 only, in the time you chose, and only your registered phone. The hotline 400-000-1234 never calls anyone; if your screen shows it, the call is forged, so hang up.
customer: what number can i call
bot: Our hotline is 400-000-1234; from abroad please dial +86-21-0000-1234. It is open 24 hours a day, every day.
  You will reach trained staff who can look into it straight away.
bot: Please use only the number shown here or in the app. The hotline never calls anyone. "Support numbers" found by web search are often fake; send me one and I'll check it.
  [Is this really you] [Call me back] [Nobody answers]
