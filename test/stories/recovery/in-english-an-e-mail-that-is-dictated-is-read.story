# "jane dot doe at example dot com", as elderly people and voice keyboards write it; a shop on the net is none.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i cant log in
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: i bought it at amazon dot com
bot: Thank you for telling me. I can look into it once I know that it is you.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: emma dot clarke at example dot com
bot: Identity check, step 1 of 2.
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {email}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i cant log in
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: my email is emma.clarke (at) example (dot) com
bot: Identity check, step 1 of 2.
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
