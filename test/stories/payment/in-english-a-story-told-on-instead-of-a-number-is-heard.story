# It resembles this and that, and gets none of those answers; a question still gets its own, and the number is asked for until it comes.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I have sent money to the wrong gentleman I believe
bot: A payment went wrong. Let us see what can be done.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: it was for my nephew Liam but I pressed the wrong name
bot: Thank you for telling me. I can look into it once I know that it is you.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: his name is Liam Walsh
bot: Any one will do, a phone number or an e-mail you registered once, even one you no longer use. If you have neither, tap “Get a person” and our staff will check who you are, or ring 400-000-1234.
  [Get a person]
customer: how long do refunds take
bot: A refund goes back the way you paid. Back to balance: usually the same day, 1 working day at the latest. Back to a bank card: 1–7 working days to a debit card, 2–7 to a credit card, 3–15 to a card issued abroad.
bot: The time counts from the moment the merchant or we confirm the refund. Banks and merchants differ, and busy days and holidays take longer.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: my eyes are not so good you know
bot: This step seems to be stuck. Shall I get a person to help? You can also stay here and try once more.
  [Get a person] [Stay here]
customer: 2025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Which of these is it?
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [None of these]
