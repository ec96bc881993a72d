# A customer who wants the person leaves it; after a restart it goes on where it was, and the agent may put it again.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- agents online 2
customer: talk to a person
bot: All right, I am getting a person for you. They see what you wrote, so you need not repeat it. Feel free to add details while you wait.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- agent mei claims
bar: ended, claimed
system: Mei from support has joined and is with you now.
-- agent mei verifies
bot: Mei needs to make sure once more that it is you, and I do the checking. Enter codes and answers only in the field with the lock, and tell them to nobody, our staff included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Talk to the agent]
press: Talk to the agent
bot: All right, no verification for now. Our staff are still here.
desk: 客户没有继续验证
-- agent mei verifies strong
bot: Mei needs to make sure once more that it is you, and I do the checking. Enter codes and answers only in the field with the lock, and tell them to nobody, our staff included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Talk to the agent]
customer: +12025550143
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Talk to the agent]
-- restart
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Talk to the agent]
-- proved
-- holds possession
-- agent mei says One more step.
agent Mei: One more step.
-- agent mei verifies strong
bot: Please give the answer you set up: What was the name of your first school?
  [I do not remember] [Talk to the agent]
-- pass 16m
-- agent mei verifies
bot: Here I need the answer you set up: What was the name of your first school? The answer alone is enough. If it does not come to you, tap “I do not remember”. That is no wrong answer, and there are other ways.
  [I do not remember] [Talk to the agent]
-- agent mei says Let us leave it there.
agent Mei: Let us leave it there.
