# One truth at the step that waits, and buttons under it.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I cannot get back into my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: Oakfield
echo: ••••••
bot: That is not what is on file. You have 2 more tries.
bot: Try another one: What was the name of your first pet?
  [I do not remember] [Get a person]
customer: Biscuit
echo: ••••••
bot: The first check is done. This needs one more, by a different way. Which one?
  [E-mail e***e@example.com] [Use my authenticator app] [Get a person]
press: E-mail e***e@example.com
bot: Identity check, step 2 of 2.
bot: A code is on its way to e***e@example.com. It is valid for 5 minutes; enter it below (look in your spam folder, too). If nothing comes, you can resend in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {email}
echo: ••••••
bot: Thank you, we know now that it is you.
bot: Shall I send the link for a new password to e***e@example.com? It works once, within 30 minutes.
  [Send the link] [Not now]
press: Send the link
bot: The link is on its way to e***e@example.com. Please open it within 30 minutes and set a new password. I will know at once, and we do the last two steps. If nothing arrives, tap below.
  [Not received, send again] [Get a person]
customer: I did not get the link
bot: Shall I send the link for a new password to e***e@example.com? It works once, within 30 minutes.
  [Send the link] [Not now]
press: Send the link
bot: The link is on its way to e***e@example.com. Please open it within 30 minutes and set a new password. I will know at once, and we do the last two steps. If nothing arrives, tap below.
  [Not received, send again] [Get a person]
-- ledger
-- did sendResetLink done, sendResetLink done
