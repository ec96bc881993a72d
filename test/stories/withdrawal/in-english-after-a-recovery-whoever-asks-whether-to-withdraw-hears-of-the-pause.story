# A pause that is known here goes before what is said to everybody; what the wallet cannot tell is not made up.
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
customer: St Mary's Primary
echo: ••••••
bot: The first check is done. This needs one more, by a different way. Which one?
  [E-mail e***e@example.com] [Use my authenticator app] [Get a person]
customer: email
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
-- new password Lark-9-Evening
-- reset saved
-- pass 20s
bot: The new password is in place and the account is yours again. All devices have been signed out, so please sign in with the new password. A notice went to each of your registered contacts.
bot: In case somebody posed as you, withdrawals are paused until 23 Nov, 10:00 GMT+8 and resume by themselves. Paying and sending money work as ever.
bot: Two pieces of advice: choose a long password that is no birthday or phone number and is used nowhere else, and remember it. And turn on two-step verification in the settings, so that a password alone lets nobody in.
bot: Last step. This is what left your account in the last 30 days. Tick anything that was not you, or tap “All mine”.
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [All mine] [None are mine]
press: All mine
bot: Good, they are all yours, and we are done. If you ever see a payment you do not know, tell me at once.
customer: can i withdraw now?
bot: Not yet. Your account was recovered a short while ago, and in case that was not you, withdrawals are paused until 23 Nov, 10:00 GMT+8, so that the money stays. They resume by themselves; paying and sending money work as ever.
customer: why 24 hours
bot: Not yet. Your account was recovered a short while ago, and in case that was not you, withdrawals are paused until 23 Nov, 10:00 GMT+8, so that the money stays. They resume by themselves; paying and sending money work as ever.
-- wallet is down
customer: how do I withdraw money
bot: Three steps: sign in to Skylark Wallet and choose withdraw; enter the amount and pick the bank card; confirm, then wait for the review.
bot: Review: usually within 2 hours, 24 hours at most. Arrival: usually within 2 hours after the review, the next working day at the latest. If it doesn't go through, ask me and I'll tell you the reason from its record.
  [Withdrawal time] [Withdrawal fee] [Withdrawal limit]
-- wallet is well again
customer: when can I withdraw
bot: Not yet. Your account was recovered a short while ago, and in case that was not you, withdrawals are paused until 23 Nov, 10:00 GMT+8, so that the money stays. They resume by themselves; paying and sending money work as ever.
