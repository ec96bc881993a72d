-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i paid twice for the hotel yday
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
customer: the earlier one pls
bot: There are two payments of ¥1,250.00 to Northstar Hotels, at 21 Nov, 19:45 GMT+8 and at 21 Nov, 19:46 GMT+8. Only the one of 21 Nov, 19:46 GMT+8 would be refunded; the one of 21 Nov, 19:45 GMT+8 stays.
bot: Back to what we were doing. Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: ok do it
bot: The refund is accepted under the number RF-…. The money goes back the way it was paid (Visa card), in 5–15 working days, normally by Friday 11 December; around big sales and long holidays it may take 2 working days more.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If that date passes without a result, tell me.
