# Everything in one message: who, and what has already happened.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: someone on WhatsApp +44 7911 123456 said he is from your support, is this official?
bot: WhatsApp (+44 7911 123456): not ours. We have no account and no group on WhatsApp.
bot: Please do not reply, pay or open it, and do not share your screen or install anything they send. Delete or block it. I have noted it for our security team with the details masked, so there is nothing more for you to do. To reach us, write here or call 400-000-1234.
bot: Have you already given them a code or a password, or paid them anything?
  [I gave or paid something] [Check another one] [No, nothing]
customer: I already sent him the code
bot: It is good that you told me. Please stop now: send no more money, tell nobody a code or password, hang up, end any screen sharing, and remove any app they had you install. Whoever asks for that is not us.
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
desk: 留意：客户的话里有被骗或被盗的迹象——已把验证码或密码给了别人；客户已经付了钱
bot: While the person is on the way, we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
