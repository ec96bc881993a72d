# Everything in one sentence with a wrong amount; somebody else's code, a question beside it, a correction, a step back, and no.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I paid 75.20 to Bluebird Bakery today by mistake, please cancel it
bot: You want to stop a payment (today, ¥75.20). Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {wrong}
echo: ••••••
bot: That code is not right. You can try 4 more times; please use the latest one you received.
  [Send again] [Another way] [Get a person]
customer: how long do refunds take
bot: A refund goes back the way you paid. Back to balance: usually the same day, 1 working day at the latest. Back to a bank card: 1–7 working days to a debit card, 2–7 to a credit card, 3–15 to a card issued abroad.
bot: The time counts from the moment the merchant or we confirm the refund. Banks and merchants differ, and busy days and holidays take longer.
bot: Back to what we were doing. Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Nothing matches all you said. This one comes closest. Is it the one?
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  [None of these]
customer: actually it was 74.20
bot: Found it. ¥74.20 to Bluebird Bakery, 22 Nov, 09:45 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
customer: sorry, I mean 1250 yuan to Northstar Hotels
bot: Thank you, I have changed that.
bot: Nothing matches all you said. These come closest. Is it one of them?
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  [None of these]
customer: back
bot: All right, one step back.
bot: Roughly when was it, how much, and who was paid? Tell me what you know.
  [Show recent payments] [Stop here]
customer: never mind
bot: All right, we stop here. Nothing was changed.
-- ledger
-- did nothing
