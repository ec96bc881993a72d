# A transfer tells the customer that nothing has to be said again; the buttons of the new bar work.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- agents online 2
customer: i want to talk to a person
bot: All right, I am getting a person for you. They see what you wrote, so you need not repeat it. Feel free to add details while you wait.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- agent mei claims
bar: ended, claimed
system: Mei from support has joined and is with you now.
-- agent mei transfers
system: Mei is passing you on to a colleague who can help better. You have priority and need not repeat anything.
desk: Mei 转出了这个对话，现在排在队伍最前面
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- queue
-- waiting: asked · priority 0 · en · at the front
press: Answer me here later
bot: All right, your place is kept and you need not wait here. When it is your turn, our staff answer right here. Open this conversation later and the answer is in it.
-- queue
-- waiting: asked · priority 0 · en · at the front · reads later
-- agent tom claims
bar: ended, claimed
system: Tom from support has joined and is with you now.
-- agent tom says I have read everything above.
agent Tom: I have read everything above.
