# Words that are no code are ordinary words; the code still counts afterwards.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I can't get into my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: is it safe to use public wifi
bot: Do not sign in or pay on public Wi-Fi in cafés, airports or hotels; use your mobile data instead.
  Avoid shared and borrowed computers too. If you have already used one, sign out, change the password, remove the device and look through your payments.
bot: Back to what we were doing. Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: I have no idea what you mean by blorp
bot: This takes the 6-digit code from the text message or e-mail. If none came, send it again; for another phone or e-mail, write “another way” or “go back”.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
-- failures
-- failures answers 0, total 0
