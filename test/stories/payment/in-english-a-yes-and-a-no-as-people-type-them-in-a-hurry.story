# "wait no leave it" leaves it, "yup kill it" does it, and a change of mind is a no.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: cancel the bakery payment
bot: You want to stop a payment. Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Found it. ¥74.20 to Bluebird Bakery, 22 Nov, 09:45 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
customer: wait no leave it
bot: All right, it was not cancelled. Is it another payment, or shall we leave it?
  [It is another one] [Leave it]
customer: leave it
bot: All right, the payment goes on as it was. While it is pending you can still come back to cancel it; once it is complete only a refund can be asked for.
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: refund the hotel
bot: You want a refund. Let us see to it.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Which of these is it?
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  [None of these]
customer: first one
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: i changed my mind its fine
bot: All right, nothing was sent. Is it another payment, or shall we leave it?
  [It is another one] [Leave it]
customer: leave it
bot: All right, nothing was changed. Tell me whenever you want to go on; sooner is easier.
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: cancel the bakery payment
bot: You want to stop a payment. Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Found it. ¥74.20 to Bluebird Bakery, 22 Nov, 09:45 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
customer: shall i kill it
bot: I need a clear word here. ¥74.20 to Bluebird Bakery, 22 Nov, 09:45 GMT+8. Shall it be cancelled, or left as it is?
  [Cancel this payment] [Do not cancel]
customer: yup kill it
bot: It is cancelled and was not paid. The money goes back the way it came (Visa card), in 5–15 working days, by Friday 11 December at the latest.
bot: The number for this matter is WL-22222221. Mention it if you ever ask about it again.
-- ledger
-- did cancelPayment done
