# What has not happened starts no freeze and sends for nobody; what has happened does.
-- locale zh-HK
-- customer lin-xiaoyu
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: 萬一我俾人打劫點算
bot: 真有那一天，先做一件事：在這裡寫「凍結帳號」，或者打 400-000-1234，借別人的手機也行。確認是您，凍結以後誰也轉不走裡面的錢。
  手機丟了，再打給電信公司掛失電話卡；被騙、被搶，人先安全，再報警（中國內地打 110）。
bot: 現在就能準備好：開啟兩步驗證，登記一個電子信箱，給手機設螢幕鎖定密碼。
  要是已經出事了，別等，馬上寫「凍結帳號」。
  [凍結帳戶] [開啟兩步驗證] [被盜賠不賠]
customer: 要是手机被偷了该怎么办
bot: 真有那一天，先做一件事：在这里写“冻结账号”，或者打 400-000-1234，借别人的手机也行。确认是您，冻结以后谁也转不走里面的钱。
  手机丢了，再打给运营商挂失电话卡；被骗、被抢，人先安全，再打 110 报警。
bot: 现在就能准备好：打开两步验证，登记一个邮箱，给手机设锁屏密码。
  要是已经出事了，别等，马上写“冻结账号”。
  [冻结账户] [开启两步验证] [被盗赔不赔]
customer: what if I am robbed
bot: If that day comes, do one thing first: write "freeze my account" here or ring 400-000-1234; a borrowed phone will do. Once I know that it is you, I freeze it and nobody can move the money.
  If the phone is gone, have your carrier block the SIM next; if you are cheated or robbed, get to safety and call the police (110 in mainland China).
bot: You can prepare now: turn on two-step verification, register an e-mail, and set a screen lock.
  If it has happened already, don't wait: write "freeze my account".
  [Freeze my account] [Turn on two-step] [Am I covered]
customer: 手機真係俾人偷咗
bot: 手機不在身邊了，先把帳戶保護住。
bot: 先確認是您本人。請輸入註冊時用的手機號碼或電子信箱。
  [轉人工客服]
