# Down, slow, hearing twice, and a process that dies: one effect for each yes.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: please cancel my pending payment to Bluebird Bakery
bot: You want to stop a payment (Bluebird Bakery). Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
-- wallet is down for transactions
customer: {sms}
echo: ••••••
bot: Our system is not answering right now. It is not your fault, and nothing you entered is lost.
bot: You can try again now, or have a person take care of it.
  [Try again] [Get a person]
-- wallet is well again
press: Try again
bot: All right, let us go on.
bot: Found it. ¥74.20 to Bluebird Bakery, 22 Nov, 09:45 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
-- wallet slow at cancelPayment
press: Cancel this payment
bot: I am waiting for the result and will tell you the moment it is here. Please do not submit it again.
customer: is it done
bot: I am waiting for the result and will tell you the moment it is here. Please do not submit it again.
-- wallet answers
bot: It is cancelled and was not paid. The money goes back the way it came (Visa card), in 5–15 working days, by Friday 11 December at the latest.
bot: The number for this matter is WL-22222221. Mention it if you ever ask about it again.
customer: I was charged twice by Northstar Hotels
bot: You were charged twice. Let me look into it.
bot: There are two payments of ¥1,250.00 to Northstar Hotels, at 21 Nov, 19:45 GMT+8 and at 21 Nov, 19:46 GMT+8. Only the one of 21 Nov, 19:46 GMT+8 would be refunded; the one of 21 Nov, 19:45 GMT+8 stays.
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
-- wallet gets refund twice
press: Ask for a refund
bot: The refund is accepted under the number RF-…. The money goes back the way it was paid (Visa card), in 5–15 working days, normally by Friday 11 December; around big sales and long holidays it may take 2 working days more.
bot: Your case number is WL-22222222. To see where it stands, just send me the number. If that date passes without a result, tell me.
customer: I want a refund for the 1250 I paid Northstar Hotels yesterday at 19:45
bot: You want a refund (yesterday at 19:45, ¥1,250.00). Let us see to it.
bot: Which of these is it?
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Refund under way
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  [None of these]
customer: the second one
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:45 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
-- dies after refund
press: Ask for a refund
-- restart
bot: The refund is accepted under the number RF-…. The money goes back the way it was paid (Visa card), in 5–15 working days, normally by Friday 11 December; around big sales and long holidays it may take 2 working days more.
bot: Your case number is WL-22222223. To see where it stands, just send me the number. If that date passes without a result, tell me.
-- ledger
-- did cancelPayment done, refund done, refund done
