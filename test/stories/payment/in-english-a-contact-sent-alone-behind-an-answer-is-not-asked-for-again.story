# Behind an answer about payments or withdrawals it says whose records to look into; behind others it is asked what it is for.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: why did my payment fail
bot: Most payments fail for one of three reasons: an unstable network, a typing error, or a payment method that can't be used right now. Switch networks, check the amount and the payee, then try once with another method.
bot: Look at your bill before you pay again. If the money has already left, don't pay twice; tell me instead. If it still fails, send me the message on your screen and I'll record it and look into the cause.
  [Charged but failed] [Card declined] [Payment problem]
customer: +1 202 555 0143
bot: Thank you, noted.
bot: All right, let us look into it. What is wrong with the payment?
  [Wrong person or amount] [Charged twice] [Charged, but it failed] [Payee has not got it] [Stop a payment] [Get a refund] [Refund not here yet] [Trouble with a merchant]
customer: charged twice
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: There are two payments of ¥1,250.00 to Northstar Hotels, at 21 Nov, 19:45 GMT+8 and at 21 Nov, 19:46 GMT+8. Only the one of 21 Nov, 19:46 GMT+8 would be refunded; the one of 21 Nov, 19:45 GMT+8 stays.
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: not now
bot: All right, nothing was sent. Is it another payment, or shall we leave it?
  [It is another one] [Leave it]
customer: leave it
bot: All right, nothing was changed. Tell me whenever you want to go on; sooner is easier.
-- pass 61s
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: how long does a withdrawal of 900 take
bot: A withdrawal is reviewed first, then credited by the bank. Review: usually within 2 hours, 24 hours at most. Arrival: usually within 2 hours after the review, the next working day at the latest.
bot: At night, at weekends and on holidays banks may be slower. You can follow it in your withdrawal record.
  [Withdrawal under review] [Withdrawal not arrived] [Withdrawal fee]
customer: my e-mail is emma.clarke@example.com
bot: Thank you, noted.
bot: You want to know about a withdrawal (¥900.00). Let me look.
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: sorry, that was wrong, my phone is +12025550143
bot: Thank you, I have changed that.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥900.00 to HSBC (ending 3371), 22 Nov, 08:00 GMT+8: under review, expected by 23 Nov, 08:00 GMT+8. Reviews are done usually within 2 hours, 24 hours at most. There is nothing for you to do now.
bot: Is there anything else you want me to do?
  [Have it checked] [I will wait]
-- pass 61s
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I try withdraw money yesterday but is not go. Why?
bot: Which of these do you mean?
  [Withdrawal not arrived] [Withdrawal failed] [None of these]
customer: emma.clarke@example.com
bot: Thank you, noted.
bot: You want to know about a withdrawal (yesterday). Let me look.
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
-- pass 61s
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: is it safe to use public wifi
bot: Do not sign in or pay on public Wi-Fi in cafés, airports or hotels; use your mobile data instead.
  Avoid shared and borrowed computers too. If you have already used one, sign out, change the password, remove the device and look through your payments.
  [Review my transactions] [Strong passwords] [Turn on two-step]
customer: emma.clarke@example.com
bot: Which of these do you mean?
  [Recover my account] [Is this really you] [None of these]
