# A lead-in changes no answer; a wrong one stays wrong, and is one try whatever stands around it.
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
customer: My first school was Oakwood Primary
echo: ••••••
bot: That is not what is on file. You have 2 more tries.
bot: Try another one: What was the name of your first pet?
  [I do not remember] [Get a person]
-- failures
-- failures answers 1, total 0
enters: it's called Biscuit, thanks
echo: ••••••
bot: The first check is done. This needs one more, by a different way. Which one?
  [E-mail e***e@example.com] [Use my authenticator app] [Get a person]
-- failures
-- failures answers 0, total 0
