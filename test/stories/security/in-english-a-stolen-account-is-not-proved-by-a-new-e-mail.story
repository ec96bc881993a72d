# The e-mail is three days old and may be the thief's: no code goes to it.
-- locale en
-- customer yu-fan
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: somebody changed my e-mail and stole my account
bot: I will help you protect the account right now. If anyone calls for a code or sends you a link meanwhile, ignore it.
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
desk: 留意：客户的话里有被骗或被盗的迹象——钱正被或已被别人转走；账户像是被别人接管
bot: While the person is on the way, we protect your account.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
-- inbox
