# Words that are no answer are not counted as a wrong one: three of them would lock the account for a day.
-- customer emma-clarke
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i forgot my password and i changed phone last month
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: emma.clarke@example.com
bot: Identity check, step 1 of 2.
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {email}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: i dont have the app anymore
echo: ••••••
bot: That does not sound like the answer, so I have not counted it, and you have lost no try.
bot: It is one more check on top of the code, against somebody who can read your messages. Your answer is not kept and our staff do not see it.
bot: Please give the answer you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: what else can i do
echo: ••••••
bot: That does not sound like the answer, so I have not counted it, and you have lost no try.
bot: Here I need the answer you set up: What was the name of your first school? The answer alone is enough. If it does not come to you, tap “I do not remember”. That is no wrong answer, and there are other ways.
  [I do not remember] [Get a person]
customer: st mary's primary
echo: ••••••
bot: The first check is done. This needs one more, by a different way. Which one?
  [Text +1 202****0143] [Use my authenticator app] [Get a person]
