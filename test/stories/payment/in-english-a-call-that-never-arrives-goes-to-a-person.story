# The same step is not asked for without end: after the third time that nothing arrived, a person has it, with a case.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I sent 350 yuan to the wrong person yesterday at 3pm
bot: A payment went wrong (yesterday at 3pm, ¥350.00). Let us see what can be done.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 13800001001
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Found it. ¥350.00 to 李**, 21 Nov, 15:00 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
-- wallet never gets cancelPayment
customer: ok go ahead and cancel it
bot: That did not go through, and I have made sure that nothing was changed.
bot: Found it. ¥350.00 to 李**, 21 Nov, 15:00 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
-- wallet never gets cancelPayment
customer: yes please cancel this payment
bot: That did not go through, and I have made sure that nothing was changed.
bot: Found it. ¥350.00 to 李**, 21 Nov, 15:00 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
-- wallet never gets cancelPayment
press: Cancel this payment
bot: It has not reached our system in several tries, and nothing was changed. I will not ask you again; a person will see to it.
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bot: Your case number is WL-22222221. Please note it down.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- ledger
-- did nothing
-- cases
-- case WL-22222221: fault, lin-xiaoyu, payment-problem {"operation":"cancelPayment","key":"story-000002-xxxxxxxx/story-000005-xxxxxxxx/0:cancelling:2","outcome":"void","run":"story-000002-xxxxxxxx/story-000005-xxxxxxxx/0","dialog":"payment-problem"}
-- queue
-- waiting: dialog · priority 10 · en · payment-problem · operation: cancelPayment · outcome: void · WL-22222221
