# Also at the security question, where it costs no try; who comes back to Chinese reads the script they had before.
-- locale zh-HK
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: 我個戶口入唔到
bot: 別著急，帳號可以找回來，我一步一步帶您辦。
bot: 先確認是您本人：兩種方式，設過安全問題的還要答一題；再把重設密碼的連結發給您，最後一起看看有沒有異常交易。驗證碼只填在這裡，密碼不要發給任何人，包括我。
bot: 先確認是您本人。請輸入註冊時用的手機號碼或電子信箱。
  [轉人工客服]
customer: Sorry, can you speak English please?
bot: Of course, let us go on in English.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 13800001001
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: 唔好意思，都係用返中文啦
bot: 好的，接下來都用中文。
bot: 我們回到剛才的事。請填當時登記的答案：您上的第一所小學叫什麼？
  [想不起來] [轉人工客服]
customer: 唔識講英文㗎
bot: 好的，接下來都用中文。
bot: 我們回到剛才的事。這一題要填當時登記的答案：您上的第一所小學叫什麼？只寫答案就行；想不起來就點「想不起來」，不算答錯，還有別的辦法。
  [想不起來] [轉人工客服]
-- failures
-- failures answers 0, total 0
customer: English
echo: ••••••
bot: 和登記的不一樣，還可以再答 2 次。
bot: 換一個問題再試：您母親出生在哪個城市？
  [想不起來] [轉人工客服]
customer: 用中文
bot: 好的，接下來都用中文。
bot: 我們回到剛才的事。請填當時登記的答案：您母親出生在哪個城市？
  [想不起來] [轉人工客服]
-- failures
-- failures answers 1, total 0
-- pass 1h
-- new conversation
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: 請用英文回覆
bot: Of course, let us go on in English.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: how do I change the app to English
bot: I understand Simplified and Traditional Chinese and English, and answer in the one you write. Written Cantonese is fine too.
  If you'd like a colleague who speaks English or Cantonese, write "agent" and say so; I'll put it at the top. If nobody suitable is in, we'll tell you and arrange a time.
  [Talk to a person] [Opening hours]
customer: 我唔識英文
bot: 好的，接下來都用中文。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: I want to talk to someone
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
customer: 中文啦唔該
bot: 好的，接下來都用中文。
bot: 您還在排隊，現在第 1 位。
customer: 要搵英文客服
bot: 收到，已記在對話裡，接手的客服會看到。您現在排在第 1 位。
bot: 擔心錢不安全，寫「凍結帳戶」，我現在就開始辦。現在沒有客服在線上。等不了的話，請打 400-000-1234（每天 24 小時）。
-- new conversation
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: 你會說英文嗎
bot: 我能看懂簡體中文、繁體中文和英文，您用哪種寫，我就用哪種答，粵語口語也可以直接打。
  想要說粵語或英語的同事，請寫「人工」並註明語言，我會記在前面；沒有合適的人時，我們會先說明，再約時間。
  [人工客服] [服務時間]
customer: 不要用英文
bot: 好的，接下來都用中文。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: can we use simplified chinese instead
bot: 好的，接下来都用中文。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 請講廣東話
bot: 好的，接下來都用中文。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
