# "3000蚊" is money, and stays in the record; a mobile of Hong Kong without its country code is a phone number.
-- locale zh-HK
-- customer daniel-wong
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: 轉數快轉錯咗俾人，可唔可以截停
bot: 錢付錯了，別急，我們一起看看怎麼處理。
bot: 先確認是您本人。請輸入註冊時用的手機號碼或電子信箱。
  [轉人工客服]
customer: 480蚊，尋日俾嘅
bot: 記下了。確認是您本人後，就按您說的去找。
bot: 請輸入註冊時用的手機號碼或電子信箱。
  [轉人工客服]
customer: 5123 4567
bot: 如果這個手機號碼登記過，馬上會收到一條 6 位驗證碼簡訊，5 分鐘內有效，請填在下面。60 秒內沒收到？還有其他方式，也可以在 60 秒後重發。
  [重新發送] [換一種方式] [轉人工客服]
customer: {sms}
echo: ••••••
bot: 找到了：11月21日 13:05付給Lucky Dim Sum的 HK$480.00，已經付出去了，不能撤銷，但可以申請退款，退回萬事達卡。現在申請嗎？
  [申請退款] [先不申請]
