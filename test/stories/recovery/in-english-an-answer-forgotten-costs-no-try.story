# Forgetting is no wrong answer, brings no easier question, and leaves other ways.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I cannot get back into my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: I forgot
bot: That is all right. It does not count as a wrong answer and you have lost no try. Answer it if it comes back to you, give another phone or e-mail if you registered with one, or get a person to check with you.
  [Answer the question] [Give another phone or e-mail] [Get a person]
-- failures
-- failures answers 0, total 0
press: Answer the question
bot: Please answer it once more: What was the name of your first school?
  [I do not remember] [Get a person]
customer: don't remember
bot: That is all right. It does not count as a wrong answer and you have lost no try. Answer it if it comes back to you, give another phone or e-mail if you registered with one, or get a person to check with you.
  [Answer the question] [Give another phone or e-mail] [Get a person]
press: Get a person
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- failures
-- failures answers 0, total 0
