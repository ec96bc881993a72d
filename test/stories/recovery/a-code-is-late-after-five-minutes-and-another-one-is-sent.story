# In English: the code that lay too long no longer counts, costs no try, and a new one does.
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
-- pass 299s
customer: {wrong}
echo: ••••••
bot: That code is not right. You can try 4 more times; please use the latest one you received.
  [Send again] [Another way] [Get a person]
-- pass 2s
customer: {sms}
echo: ••••••
bot: This code is past its 5 minutes. Tap “Send again” and I will send a new one.
  [Send again] [Another way] [Get a person]
-- failures
-- failures sms 1, answers 0, total 1
press: Send again
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 120 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
-- proved
-- holds possession
