# Who asks back instead of answering hears why and what to do; what was typed stays dots, and no try is lost.
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
customer: what do I do now
bot: It is one more check on top of the code, against somebody who can read your messages. Your answer is not kept and our staff do not see it.
bot: Please give the answer you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: why do you need this
bot: It is one more check on top of the code, against somebody who can read your messages. Your answer is not kept and our staff do not see it.
bot: Here I need the answer you set up: What was the name of your first school? The answer alone is enough. If it does not come to you, tap “I do not remember”. That is no wrong answer, and there are other ways.
  [I do not remember] [Get a person]
customer: what?
echo: ••••••
bot: That does not sound like the answer, so I have not counted it, and you have lost no try.
bot: Please give the answer you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: nothing arrived
bot: It is one more check on top of the code, against somebody who can read your messages. Your answer is not kept and our staff do not see it.
bot: Please give the answer you set up: What was the name of your first school?
  [I do not remember] [Get a person]
-- failures
-- failures answers 0, total 0
customer: Hogwarts
echo: ••••••
bot: That is not what is on file. You have 2 more tries.
bot: Try another one: What was the name of your first pet?
  [I do not remember] [Get a person]
-- failures
-- failures answers 1, total 0
customer: Hogwarts?
echo: ••••••
bot: That does not sound like the answer, so I have not counted it, and you have lost no try.
bot: It is one more check on top of the code, against somebody who can read your messages. Your answer is not kept and our staff do not see it.
bot: Please give the answer you set up: What was the name of your first pet?
  [I do not remember] [Get a person]
-- failures
-- failures answers 1, total 0
