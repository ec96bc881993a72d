# The same in English.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: turn on 2-step verification
bot: You want two-step verification. Let us set it up.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +86 138 0000 1003
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: no, I mean +86 138 0000 1001
bot: Thank you, I have changed that.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {wrong}
echo: ••••••
bot: That code is not right. You can try 4 more times; please use the latest one you received.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: With two-step verification a password alone lets nobody in; a one-time number from an authenticator app is needed too. Install such an app on your phone, and I give you the link to the page that binds it. Shall I make it now?
  [Make the link] [Not now]
customer: how do i choose a strong password
bot: Good passwords are long: at least 12 characters; three or four unrelated words with some digits and signs are hard to guess and easy to remember.
  No birthdays, phone numbers, names or 123456, nothing you use elsewhere, and no running numbers as payment password.
  Change it from time to time, and at once if it may have leaked. A password manager remembers it for you.
bot: Back to what we were doing. With two-step verification a password alone lets nobody in; a one-time number from an authenticator app is needed too. Install such an app on your phone, and I give you the link to the page that binds it. Shall I make it now?
  [Make the link] [Not now]
customer: back
bot: This is already the first step.
bot: With two-step verification a password alone lets nobody in; a one-time number from an authenticator app is needed too. Install such an app on your phone, and I give you the link to the page that binds it. Shall I make it now?
  [Make the link] [Not now]
customer: forget it
bot: All right, we stop here. Nothing was changed.
-- ledger
-- did nothing
