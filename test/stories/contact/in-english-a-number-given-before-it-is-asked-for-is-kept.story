# At the time of a call, at the problem of a payment; a dialog that is over or cancelled is begun anew by it.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: can you call me please
bot: When may we ring you? (Beijing time)
  [22 Nov, 12:00–15:00 GMT+8] [22 Nov, 15:00–18:00 GMT+8] [22 Nov, 18:00–21:00 GMT+8] [23 Nov, 09:00–12:00 GMT+8] [Not now]
customer: +12025550143
bot: Thank you, noted.
bot: When may we ring you? (Beijing time)
  [22 Nov, 12:00–15:00 GMT+8] [22 Nov, 15:00–18:00 GMT+8] [22 Nov, 18:00–21:00 GMT+8] [23 Nov, 09:00–12:00 GMT+8] [Not now]
customer: tomorrow at 3pm
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: It is booked: 23 Nov, 15:00–18:00 GMT+8. We ring your registered number +1 202****0143 from +86-21-0000-5678. Your case number is WL-22222221.
bot: On the phone we never ask for passwords or codes, and never for a transfer or a shared screen. If somebody does, hang up and tell me.
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: payment problem
bot: All right, let us look into it. What is wrong with the payment?
  [Wrong person or amount] [Charged twice] [Charged, but it failed] [Payee has not got it] [Stop a payment] [Get a refund] [Refund not here yet] [Trouble with a merchant]
customer: well i think it is emma.clarke@example.com
bot: Thank you, noted.
bot: All right, let us look into it. What is wrong with the payment?
  [Wrong person or amount] [Charged twice] [Charged, but it failed] [Payee has not got it] [Stop a payment] [Get a refund] [Refund not here yet] [Trouble with a merchant]
customer: charged twice
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: u took my money twice u thieves
bot: You were charged twice. Let me look into it.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: never mind
bot: All right, we stop here. Nothing was changed.
customer: fine +12025550143
bot: Thank you, noted.
bot: You were charged twice. Let me look into it.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: payment problem
bot: All right, let us look into it. What is wrong with the payment?
  [Wrong person or amount] [Charged twice] [Charged, but it failed] [Payee has not got it] [Stop a payment] [Get a refund] [Refund not here yet] [Trouble with a merchant]
customer: my friends number +12025550143
bot: I could not read that.
bot: All right, let us look into it. What is wrong with the payment?
  [Wrong person or amount] [Charged twice] [Charged, but it failed] [Payee has not got it] [Stop a payment] [Get a refund] [Refund not here yet] [Trouble with a merchant]
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: took my 480
bot: Which of these do you mean?
  [Payment not mine] [Charged but failed] [I may be scammed] [None of these]
customer: +12025550143
bot: Thank you, noted.
bot: Which of these do you mean?
  [Payment not mine] [Charged but failed] [I may be scammed] [None of these]
press: Payment not mine
bot: There is a payment you did not make. First we protect your account, then we trace the money.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
