# In English, with an app already bound; the customer leaves it as it is.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: turn on 2-step verification
bot: You want two-step verification. Let us set it up.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Two-step verification is already on for your account. If you want to bind another authenticator app, I can give you a link for that. Shall I make it now?
  [Make the link] [Not now]
press: Not now
bot: All right, no link was made and your sign-in is as it was. Tell me whenever you want it.
-- ledger
-- did nothing
