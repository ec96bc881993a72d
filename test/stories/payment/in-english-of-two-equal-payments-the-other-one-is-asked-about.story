# "Only one of them, please" and "the other one stays?" are answered; "yes, refund it" is no other problem.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: i was charged twice by northstar hotels
bot: You were charged twice. Let me look into it.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
customer: only one of them please
bot: One thing first. I can look into your account only once I know that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
customer: yes refund it
bot: This step seems to be stuck. Shall I get a person to help? You can also stay here and try once more.
  [Get a person] [Stay here]
press: Text my registered phone
bot: A text message with a code is on its way to your registered phone. It is valid for 5 minutes; enter it below. If nothing comes, you can resend in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: There are two payments of ¥1,250.00 to Northstar Hotels, at 21 Nov, 19:45 GMT+8 and at 21 Nov, 19:46 GMT+8. Only the one of 21 Nov, 19:46 GMT+8 would be refunded; the one of 21 Nov, 19:45 GMT+8 stays.
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: only one of them please
bot: There are two payments of ¥1,250.00 to Northstar Hotels, at 21 Nov, 19:45 GMT+8 and at 21 Nov, 19:46 GMT+8. Only the one of 21 Nov, 19:46 GMT+8 would be refunded; the one of 21 Nov, 19:45 GMT+8 stays.
bot: Back to what we were doing. Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: and the other one stays?
bot: There are two payments of ¥1,250.00 to Northstar Hotels, at 21 Nov, 19:45 GMT+8 and at 21 Nov, 19:46 GMT+8. Only the one of 21 Nov, 19:46 GMT+8 would be refunded; the one of 21 Nov, 19:45 GMT+8 stays.
bot: Back to what we were doing. Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: yes refund it
bot: The refund is accepted under the number RF-…. The money goes back the way it was paid (Visa card), in 5–15 working days, normally by Friday 11 December; around big sales and long holidays it may take 2 working days more.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If that date passes without a result, tell me.
-- ledger
-- did refund done
