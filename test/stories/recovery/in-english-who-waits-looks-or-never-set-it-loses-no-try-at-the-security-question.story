# Only what may be an answer is checked; who says that nothing comes to mind is shown the other ways.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I can't get into my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
enters: ok I'll wait
echo: ••••••
bot: That does not sound like the answer, so I have not counted it, and you have lost no try.
bot: It is one more check on top of the code, against somebody who can read your messages. Your answer is not kept and our staff do not see it.
bot: Please give the answer you set up: What was the name of your first school?
  [I do not remember] [Get a person]
enters: hold on, let me ask my mum
echo: ••••••
bot: That does not sound like the answer, so I have not counted it, and you have lost no try.
bot: Here I need the answer you set up: What was the name of your first school? The answer alone is enough. If it does not come to you, tap “I do not remember”. That is no wrong answer, and there are other ways.
  [I do not remember] [Get a person]
enters: I never had a pet
echo: ••••••
bot: That is all right. It does not count as a wrong answer and you have lost no try. Answer it if it comes back to you, give another phone or e-mail if you registered with one, or get a person to check with you.
  [Answer the question] [Give another phone or e-mail] [Get a person]
-- failures
-- failures answers 0, total 0
