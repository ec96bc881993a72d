# "Mine was 900 two hours ago", "the 900 one"; a sum behind a limit is looked for nowhere.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: how long do withdrawals take
bot: A withdrawal is reviewed first, then credited by the bank. Review: usually within 2 hours, 24 hours at most. Arrival: usually within 2 hours after the review, the next working day at the latest.
bot: At night, at weekends and on holidays banks may be slower. You can follow it in your withdrawal record.
  [Withdrawal under review] [Withdrawal not arrived] [Withdrawal fee]
customer: mine was 900 two hours ago
bot: You want to know about a withdrawal (two hours ago). Let me look.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥900.00 to HSBC (ending 3371), 22 Nov, 08:00 GMT+8: under review, expected by 23 Nov, 08:00 GMT+8. Reviews are done usually within 2 hours, 24 hours at most. There is nothing for you to do now.
bot: Is there anything else you want me to do?
  [Have it checked] [I will wait]
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: hi can i undo a withdrawal
bot: If the withdrawal is still under review, open it in your withdrawal record; if there is a cancel button you can use it, and the money returns to your balance.
bot: No button means the bank already has it and it can't be stopped; once it arrives you can top up again. If you didn't make this withdrawal, tell me at once and I'll help you freeze the account first.
  [Withdrawal under review] [Withdrew to wrong card] [Payment not mine]
customer: the 400 one
bot: You want to know about a withdrawal. Let me look.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥400.00 to HSBC (ending 3371), 19 Nov, 11:30 GMT+8, failed because the bank's system had a fault. Nothing is wrong with your details.
bot: The money is back in your balance: ¥400.00, since 20 Nov, 11:30 GMT+8. You can see it in your balance history.
bot: I can send the same ¥400.00 to HSBC (ending 3371) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my payment failed
bot: Most payments fail for one of three reasons: an unstable network, a typing error, or a payment method that can't be used right now. Switch networks, check the amount and the payee, then try once with another method.
bot: Look at your bill before you pay again. If the money has already left, don't pay twice; tell me instead. If it still fails, send me the message on your screen and I'll record it and look into the cause.
  [Charged but failed] [Card declined] [Payment problem]
customer: it was 74.20 to bluebird
bot: All right, let us look into it. What is wrong with the payment?
  [Wrong person or amount] [Charged twice] [Charged, but it failed] [Payee has not got it] [Stop a payment] [Get a refund] [Refund not here yet] [Trouble with a merchant]
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: what is the payment limit
bot: Payments have limits per payment, per day and per month, and your bank card has its own; whichever is reached first applies. You find yours under payment settings.
bot: To pay now, use another card or split the payment. If you aren't verified yet, verification may raise it; the bank's own limit can only be changed by the bank.
  [Verify my identity] [Card declined] [Talk to a person]
customer: 5000
bot: Sorry, I did not understand that. Try other words, or tap what comes closest.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
