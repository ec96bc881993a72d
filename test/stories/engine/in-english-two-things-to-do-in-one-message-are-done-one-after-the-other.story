# The same in English.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: my withdrawal failed. and i was charged twice by the hotel
bot: I heard both. First this one, and “Charged twice” right after it.
bot: Your withdrawal failed. I will find out why.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
press: Text my registered phone
bot: A text message with a code is on its way to your registered phone. It is valid for 5 minutes; enter it below. If nothing comes, you can resend in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥400.00 to HSBC (ending 3371), 19 Nov, 11:30 GMT+8, failed because the bank's system had a fault. Nothing is wrong with your details.
bot: The money is back in your balance: ¥400.00, since 20 Nov, 11:30 GMT+8. You can see it in your balance history.
bot: I can send the same ¥400.00 to HSBC (ending 3371) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
press: Wait a little
bot: All right, it was not sent again. When you want to try, tell me “retry my withdrawal”.
bot: Back to what we were doing. You were charged twice. Let me look into it.
bot: There are two payments of ¥1,250.00 to Northstar Hotels, at 21 Nov, 19:45 GMT+8 and at 21 Nov, 19:46 GMT+8. Only the one of 21 Nov, 19:46 GMT+8 would be refunded; the one of 21 Nov, 19:45 GMT+8 stays.
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: refund both
bot: One at a time. Let us ask for the one of 21 Nov, 19:46 GMT+8 first. If you want the one of 21 Nov, 19:45 GMT+8 back as well, write to me when this is done.
bot: Back to what we were doing. Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: yes pls do
bot: The refund is accepted under the number RF-…. The money goes back the way it was paid (Visa card), in 5–15 working days, normally by Friday 11 December; around big sales and long holidays it may take 2 working days more.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If that date passes without a result, tell me.
-- ledger
-- did refund done
