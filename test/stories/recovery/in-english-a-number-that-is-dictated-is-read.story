# In English, with and without the 1 in front.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i forgot my password
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: why should i give you my number
bot: I use it to find the account, and send the code only to what is registered there. Nobody else sees it, and nobody will market to you.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: its 2025550143
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: go back
bot: All right, one step back.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: one two zero two five five five zero one four three
bot: Identity check, step 1 of 2.
bot: One was sent a moment ago and is still valid; enter it below when it arrives. You can send again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: where were we
bot: Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
