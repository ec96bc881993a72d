# The same in English, behind a word of thanks.
-- customer emma-clarke
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: the hotel charged me twice, 1250 each
bot: You were charged twice. Let me look into it.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: There are two payments of ¥1,250.00 to Northstar Hotels, at 21 Nov, 19:45 GMT+8 and at 21 Nov, 19:46 GMT+8. Only the one of 21 Nov, 19:46 GMT+8 would be refunded; the one of 21 Nov, 19:45 GMT+8 stays.
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: ask for a refund
bot: The refund is accepted under the number RF-…. The money goes back the way it was paid (Visa card), in 5–15 working days, normally by Friday 11 December; around big sales and long holidays it may take 2 working days more.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If that date passes without a result, tell me.
customer: thanks, so when will I see it
bot: The refund for ¥1,250.00 to Northstar Hotels is accepted. The money is going back the way you paid (Visa card), in 5–15 working days, normally by Friday 11 December. Case number WL-22222221.
bot: If you mean another one, tell me its time and amount. If the money is not there by then, tell me, too.
customer: and what if it doesn't arrive?
bot: If that day has passed and nothing has come, send me the number WL-22222221. I look up at once where it stands, and if that does not settle it, a person follows it up. You need not tell it all again.
