# The same words are not said twice: the second time it is what else can be given, and what if there is nothing.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I cannot get back into my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: hmm the thing
bot: To go on I need the phone number or e-mail you registered with, in full, with + and country code if the number is not from mainland China.
  [Get a person]
customer: I'm so worried
bot: Take a breath, we'll go step by step.
  What happened? Money leaving, can't sign in, a wrong payment, a withdrawal missing: one short line is enough.
bot: If money is leaving right now, write "freeze my account" and I'll lock it first.
bot: Back to what we were doing. Any one will do, a phone number or an e-mail you registered once, even one you no longer use. If you have neither, tap “Get a person” and our staff will check who you are, or ring 400-000-1234.
  [Get a person]
customer: emma@example.com
bot: Identity check, step 1 of 2.
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
