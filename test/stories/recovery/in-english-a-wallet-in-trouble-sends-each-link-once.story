# Slow, hearing twice, and a process that dies.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I lost my account, please help me recover it. My number is +1 202 555 0143
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: St Mary's Primary
echo: ••••••
bot: The first check is done. This needs one more, by a different way. Which one?
  [E-mail e***e@example.com] [Use my authenticator app] [Get a person]
press: Use my authenticator app
bot: Identity check, step 2 of 2.
bot: Please open your authenticator app and enter the 6 digits it shows now.
  [Another way] [Get a person]
customer: {totp}
echo: ••••••
bot: Thank you, we know now that it is you.
bot: Shall I send the link for a new password to +1 202****0143? It works once, within 30 minutes.
  [Send the link] [Not now]
-- wallet slow at sendResetLink
press: Send the link
bot: I am waiting for the result and will tell you the moment it is here. Please do not submit it again.
-- wallet answers
bot: The link is on its way to +1 202****0143. Please open it within 30 minutes and set a new password. I will know at once, and we do the last two steps. If nothing arrives, tap below.
  [Not received, send again] [Get a person]
-- ledger
-- did sendResetLink done
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- pass 2m
-- customer chen-haoran
customer: I lost my account, please help me recover it. My number is +86 138 0000 1003
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: 实验二小
echo: ••••••
bot: The first check is done. This needs one more, by a different way. Which one?
  [E-mail c***n@example.com] [Use my authenticator app] [Get a person]
press: Use my authenticator app
bot: Identity check, step 2 of 2.
bot: Please open your authenticator app and enter the 6 digits it shows now.
  [Another way] [Get a person]
customer: {totp}
echo: ••••••
bot: Thank you, we know now that it is you.
bot: Shall I send the link for a new password to 138****1003? It works once, within 30 minutes.
  [Send the link] [Not now]
-- wallet gets sendResetLink twice
press: Send the link
bot: The link is on its way to 138****1003. Please open it within 30 minutes and set a new password. I will know at once, and we do the last two steps. If nothing arrives, tap below.
  [Not received, send again] [Get a person]
-- ledger
-- did sendResetLink done
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- pass 2m
-- customer lin-xiaoyu
customer: I lost my account, please help me recover it. My number is +86 138 0000 1001
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: 红星小学
echo: ••••••
bot: Identity check, step 2 of 2.
bot: A code is on its way to l***u@example.com. It is valid for 5 minutes; enter it below (look in your spam folder, too). If nothing comes, you can resend in 60 seconds.
  [Send again] [Get a person]
customer: {email}
echo: ••••••
bot: Thank you, we know now that it is you.
bot: Shall I send the link for a new password to l***u@example.com? It works once, within 30 minutes.
  [Send the link] [Not now]
-- dies after sendResetLink
press: Send the link
-- restart
bot: The link is on its way to l***u@example.com. Please open it within 30 minutes and set a new password. I will know at once, and we do the last two steps. If nothing arrives, tap below.
  [Not received, send again] [Get a person]
-- ledger
-- did sendResetLink done
