# The wallet's own code is explained where a grandson set it up; a caller who wants it is stopped.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my grandson set this up for me, now it wants a code
bot: The code goes to your registered phone, as a text, or to your e-mail. If it is not there after 60 seconds, tap "send again" once. Only the newest code works; earlier ones stop.
  For texts, check blocked messages, signal and whether the line is active; abroad they may come late or not at all. For email, check spam. Still nothing? Use email or an authenticator app instead.
  Type the code only into the field with the lock, never into the chat and never for anyone else.
  [Changed phone number] [Changed email address] [Talk to a person]
customer: the caller says he's my grandson and wants the code from me
bot: It is good that you told me. Please stop now: send no more money, tell nobody a code or password, hang up, end any screen sharing, and remove any app they had you install. Whoever asks for that is not us.
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
desk: 留意：客户的话里有被骗或被盗的迹象——像把验证码、密码或证件给了人；有人冒充客服、警察或熟人
bot: While the person is on the way, we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
