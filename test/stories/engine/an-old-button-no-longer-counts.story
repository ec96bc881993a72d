# The greeting's chips and an earlier question's buttons.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I can't get into my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 13800001001
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
press: Another way
bot: You can use any of these instead.
  [Send to my registered e-mail] [Give another phone or e-mail] [Stay with the text message] [Get a person]
press old: Send again
bot: That button belongs to an earlier question and no longer counts.
bot: Back to what we were doing. Which way would you like instead?
  [Send to my registered e-mail] [Give another phone or e-mail] [Stay with the text message] [Get a person]
press old: Withdrawal failed
bot: That button belongs to an earlier question and no longer counts.
bot: Back to what we were doing. Which way would you like instead?
  [Send to my registered e-mail] [Give another phone or e-mail] [Stay with the text message] [Get a person]
