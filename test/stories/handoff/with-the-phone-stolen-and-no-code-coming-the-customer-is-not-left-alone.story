# The only proof is in the thief's hands: a person has to do it, and the hotline is named.
-- locale en
-- customer sun-li
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my phone was stolen and the thief is moving money out of my wallet right now
bot: I will help you protect the account right now. Please do not move money yourself yet, and ignore anyone who calls for a code meanwhile.
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
desk: 留意：客户的话里有被骗或被盗的迹象——客户说自己被骗了；钱正被或已被别人转走；正在发生
bot: While the person is on the way, we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 13800001008
bot: If the account has a registered e-mail, a code is on its way to it. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: there is no code coming obviously the phone is gone
bot: The agent who takes over will see what you have written. If no code reaches you, there is no need to keep trying; our staff can make sure in another way that it is you. You are number 1 in the queue.
bot: Until then send no more money, and tell nobody a code. No agent is online right now. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
bot: Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: no email
bot: I cannot use that for the step above, but the agent who takes over will see it. You are number 1 in the queue. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
bot: Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: what now??
bot: I am here. The agent who takes over will see what you have written. You are number 1 in the queue. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
bot: Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: HELP
bot: I am here. The agent who takes over will see what you have written. You are number 1 in the queue. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
bot: Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: I am at the police station
