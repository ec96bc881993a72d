# After a swindler "his number" is checked, and after somebody's mother hers is taken.
-- locale zh-HK
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: 有個人話佢係你哋職員，呃咗我三千蚊，快啲凍結我個戶口
bot: 告訴我就對了。請先停下來：不要再轉錢，不要再說驗證碼和密碼，掛掉電話，關掉螢幕分享，對方叫您裝的軟體馬上解除安裝。誰叫您這樣做，誰就不是我們。
bot: 已為您優先排隊，客服一上線，先接您這樣的急事。您寫過的內容他們都能看到，不用重說。
bar: 排隊中 · 1/1
  [不等了] [先去忙，稍後看] [建立案件]
desk: 留意：客户的话里有被骗或被盗的迹象——像刚被骗，求马上止付或冻结；被吓唬要抓人、冻结或起诉
bot: 等客服的這會兒，我們先把帳戶保護住。
bot: 先確認是您本人。請輸入註冊時用的手機號碼或電子信箱。
  [轉人工客服]
customer: 佢嘅號碼係 9123 4567
bot: 9123 4567：查不到，不在我們的名單裡。請當作不是我們的。
bot: 我們名單以外的，都請當作不是我們：先不回覆、不付款、不分享螢幕。我已記下，遮住細節後交安全同事核對。要確認，請打 400-000-1234 或在這裡問我們。
bot: 我們回到剛才的事。
bot: 先確認是您本人。請輸入註冊時用的手機號碼或電子信箱。
  [轉人工客服]
customer: 91234567 係佢打嚟嘅號碼
bot: 91234567：查不到，不在我們的名單裡。請當作不是我們的。
bot: 我們名單以外的，都請當作不是我們：先不回覆、不付款、不分享螢幕。我已記下，遮住細節後交安全同事核對。要確認，請打 400-000-1234 或在這裡問我們。
bot: 我們回到剛才的事。
bot: 先確認是您本人。請輸入註冊時用的手機號碼或電子信箱。
  [轉人工客服]
customer: 我嘅電話係 13800001001
bot: 如果這個手機號碼登記過，馬上會收到一條 6 位驗證碼簡訊，5 分鐘內有效，請填在下面。60 秒內沒收到？還有其他方式，也可以在 60 秒後重發。
  [重新發送] [換一種方式] [轉人工客服]
-- pass 1h
bot: 讓您久等了，抱歉。您的位置還在，可以接著等；不想守著，就選一個：
  [先去忙，稍後看] [建立案件] [約回電]
-- new conversation
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: 我媽的帳號好像被盜了，快幫她凍結
bot: 我馬上幫您把帳戶保護住。這時有人打來要驗證碼，或叫您點連結，都不要理會。
bot: 已為您優先排隊，客服一上線，先接您這樣的急事。您寫過的內容他們都能看到，不用重說。
bar: 排隊中 · 2/2
  [不等了] [先去忙，稍後看] [建立案件]
desk: 留意：客户的话里有被骗或被盗的迹象——钱正被或已被别人转走；账户像是被别人接管；正在发生
bot: 等客服的這會兒，我們先把帳戶保護住。
bot: 先確認是您本人。請輸入註冊時用的手機號碼或電子信箱。
  [轉人工客服]
customer: 她的手機是 13800001001
bot: 如果這個手機號碼登記過，馬上會收到一條 6 位驗證碼簡訊，5 分鐘內有效，請填在下面。60 秒內沒收到？還有其他方式，也可以在 60 秒後重發。
  [重新發送] [換一種方式] [轉人工客服]
-- pass 1h
bot: 讓您久等了，抱歉。您的位置還在，可以接著等；不想守著，就選一個：
  [先去忙，稍後看] [建立案件] [約回電]
-- new conversation
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: 有人冒充你们客服骗了我三千，快冻结我的账户
bot: 告诉我就对了。请先停下来：不要再转钱，不要再说验证码和密码，挂掉电话，关掉屏幕共享，对方让装的软件马上卸载。谁让您这样做，谁就不是我们。
bot: 已为您优先排队，客服一上线，先接您这样的急事。您写过的内容他们都能看到，不用重说。
bar: 排队中 · 3/3
  [不等了] [先去忙，稍后看] [留下工单]
desk: 留意：客户的话里有被骗或被盗的迹象——像刚被骗，求马上止付或冻结；被吓唬要抓人、冻结或起诉；有人冒充客服、警察或熟人
bot: 等客服的这会儿，我们先把账户保护住。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 他的电话是 13912345678
bot: 13912345678：查不到，不在我们的名单里。请当作不是我们的。
bot: 我们名单以外的，都请当作不是我们：先不回复、不付款、不共享屏幕。我已记下，遮住细节后交安全同事核对。要确认，请打 400-000-1234 或在这里问我们。
bot: 我们回到刚才的事。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13912345678 这个就是骗子的号码
bot: 13912345678：查不到，不在我们的名单里。请当作不是我们的。
bot: 我们名单以外的，都请当作不是我们：先不回复、不付款、不共享屏幕。我已记下，遮住细节后交安全同事核对。要确认，请打 400-000-1234 或在这里问我们。
bot: 我们回到刚才的事。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001001
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
-- pass 1h
bot: 让您久等了，抱歉。您的位置还在，可以接着等；不想守着，就选一个：
  [先去忙，稍后看] [留下工单] [约回电]
-- new conversation
bot: 您好，這裡是雲雀錢包客服助手。遇到什麼事了？直接寫給我，或點下面的按鈕。
  [找回帳號] [支付出錯了] [不是我的交易] [提款失敗] [聯絡我們] [人工客服]
customer: A man pretended to be from your support and took 3000, freeze my account
bot: It is good that you told me. Please stop now: send no more money, tell nobody a code or password, hang up, end any screen sharing, and remove any app they had you install. Whoever asks for that is not us.
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bar: In the queue · 4/4
  [Leave the queue] [Answer me here later] [Leave a case instead]
desk: 留意：客户的话里有被骗或被盗的迹象——像冒充客服办理退款、会员或保险；先交钱才能拿钱；有人冒充客服、警察或熟人
bot: While the person is on the way, we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: his number is +86 139 1234 5678
bot: +86 139 1234 5678: unknown. It is not on our list, so please treat it as not ours.
bot: Whatever is not on our list, please treat as not us, so do not reply, pay or share your screen. I have noted it for our security team with the details masked. If you want to be sure, call 400-000-1234 or ask us here.
bot: Back to what we were doing.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: my number is +86 138 0000 1001
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
