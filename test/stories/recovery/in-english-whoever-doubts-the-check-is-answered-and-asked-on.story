# What for, what else, whose phone, whether it is registered, whether this is real: each is answered, and nothing is lost.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I can't get into my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: what will you do with my number
bot: I use it to find the account, and send the code only to what is registered there. Nobody else sees it, and nobody will market to you.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: can I give you my passport number instead
bot: I can do nothing with an ID number, a name or a card number, so please do not send them here. A registered phone number or e-mail is all it takes, and one is enough. If you have neither, write “agent” and our staff check who you are.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: I am using my husband's phone for this
bot: You can do this on somebody else's device. I need the phone number or e-mail that you registered yourself, and codes go only to what you registered. Remember to close this page when we are done.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: maybe that is the wrong number, is it registered with you
bot: Which number or e-mail is registered I cannot say before I know that it is you, so that nobody finds out about you here. If you are not sure, try another one that you have used; that is no wrong try. If none works, write “agent” and our staff check who you are.
bot: Back to what we were doing. Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: it says do not share this with anyone
bot: Only the registered phone or e-mail gets the code, so the right code shows that it is you. Enter it only here; our staff never ask you for it.
bot: Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
-- failures
-- failures answers 0, total 0
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
