# Still having one of the two is good news; forgetting the other costs nothing.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: hi i cant get in my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: i still have my email
bot: Good, that is the one to use. I find the account with it, and the code goes there.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: i dont remember the phone number
bot: Any one will do, a phone number or an e-mail you registered once, even one you no longer use. If you have neither, tap “Get a person” and our staff will check who you are, or ring 400-000-1234.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: emma.clarke@example.com
bot: Identity check, step 1 of 2.
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
