# The number stands in the first sentence and was the wrong one; a step back, and a wallet that is down.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I lost my account, my number is +86 138 0000 1003
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: no, I mean +86 138 0000 1001
bot: Thank you, I have changed that.
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: back
bot: All right, one step back.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
-- wallet is down
customer: {sms}
echo: ••••••
bot: Our system is not answering right now. It is not your fault, and nothing you entered is lost.
bot: You can try again now, or have a person take care of it.
  [Try again] [Get a person]
-- wallet is well again
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: St Mary's Primary
echo: ••••••
bot: The first check is done. This needs one more, by a different way. Which one?
  [E-mail e***e@example.com] [Use my authenticator app] [Get a person]
