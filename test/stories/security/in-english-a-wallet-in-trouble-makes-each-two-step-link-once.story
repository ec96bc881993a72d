# The same in English.
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
-- wallet is down for profile
customer: {sms}
echo: ••••••
bot: Our system is not answering right now. It is not your fault, and nothing you entered is lost.
bot: You can try again now, or have a person take care of it.
  [Try again] [Get a person]
-- wallet is well again
press: Try again
bot: Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Two-step verification is already on for your account. If you want to bind another authenticator app, I can give you a link for that. Shall I make it now?
  [Make the link] [Not now]
-- wallet slow at twoStepLink
press: Make the link
bot: I am waiting for the result and will tell you the moment it is here. Please do not submit it again.
-- wallet answers
bot: Here is the link. It works once, until 22 Nov, 10:30 GMT+8. Send it to no one: https://…
bot: Open the page, scan the code with the app, and enter the number it shows. From your next sign-in on it is used. Write the recovery codes on paper and keep them safe.
customer: turn on 2-step verification
bot: You want two-step verification. Let us set it up.
bot: Two-step verification is already on for your account. If you want to bind another authenticator app, I can give you a link for that. Shall I make it now?
  [Make the link] [Not now]
-- wallet gets twoStepLink twice
press: Make the link
bot: Here is the link. It works once, until 22 Nov, 10:30 GMT+8. Send it to no one: https://…
bot: Open the page, scan the code with the app, and enter the number it shows. From your next sign-in on it is used. Write the recovery codes on paper and keep them safe.
customer: turn on 2-step verification
bot: You want two-step verification. Let us set it up.
bot: Two-step verification is already on for your account. If you want to bind another authenticator app, I can give you a link for that. Shall I make it now?
  [Make the link] [Not now]
-- dies after twoStepLink
press: Make the link
-- restart
bot: Here is the link. It works once, until 22 Nov, 10:30 GMT+8. Send it to no one: https://…
bot: Open the page, scan the code with the app, and enter the number it shows. From your next sign-in on it is used. Write the recovery codes on paper and keep them safe.
-- ledger
-- did twoStepLink done, twoStepLink done, twoStepLink done
