# The same in English.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i cant get in my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: i dont have this number anymore
bot: An old one will do. Send the number or e-mail that was registered, even if you no longer have it. I find the account with it, and the code can go to another contact that is registered.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: my old email is dead too
bot: An old one will do. Send the number or e-mail that was registered, even if you no longer have it. I find the account with it, and the code can go to another contact that is registered.
bot: Back to what we were doing. Any one will do, a phone number or an e-mail you registered once, even one you no longer use. If you have neither, tap “Get a person” and our staff will check who you are, or ring 400-000-1234.
  [Get a person]
