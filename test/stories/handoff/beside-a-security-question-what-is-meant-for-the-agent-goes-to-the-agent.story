# While an agent has the conversation, only what is entered in the field with the lock answers a security question; a plain line is talk.
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
-- agent mei verifies strong
bot: Mei needs to make sure once more that it is you, and I do the checking. Enter codes and answers only in the field with the lock, and tell them to nobody, our staff included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Talk to the agent]
customer: +12025550143
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Talk to the agent]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Talk to the agent]
customer: I really need my money today, please
customer: my order is 48291357
echo: my order is ••••••
bot: Please give the answer you set up: What was the name of your first school?
  [I do not remember] [Talk to the agent]
system: The part of your message that looks like a card number, a password or a code was masked at once. It is kept nowhere and no agent can see it. Please send these to no one, us included.
desk: 客户发来一段像验证码的数字，已遮盖，未核对，也没有保存
-- failures
-- failures answers 0, total 0
enters: Oakfield Primary
echo: ••••••
bot: That is not what is on file. You have 2 more tries.
bot: Try another one: What was the name of your first pet?
  [I do not remember] [Talk to the agent]
-- failures
-- failures answers 1, total 0
customer: sorry, wrong one
-- restart
enters: Biscuit
echo: ••••••
bot: The first check is done. This needs one more, by a different way. Which one?
  [E-mail e***e@example.com] [Use my authenticator app] [Talk to the agent]
-- proved
-- holds possession
-- failures
-- failures answers 0, total 0
# The field still stands on the customer's screen after the conversation went back: what is typed there stays dots.
-- agent mei returns
system: Mei has left the conversation.
bot: I am back and will take it from here. If there is anything else, just write to me.
enters: Biscuit
echo: ••••••
bot: I masked what you entered in the field with the lock and neither kept nor used it, because its question is no longer open.
