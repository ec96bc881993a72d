# A question, a doubt, another payment or a word that may mean either is no yes; a yes with the verb of what was asked is one.
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
customer: cancel
bot: I need a clear word here. ¥350.00 to 李**, 21 Nov, 15:00 GMT+8. Shall it be cancelled, or left as it is?
  [Cancel this payment] [Do not cancel]
customer: what happens if you cancel it?
bot: Cancelling stops the payment for good, so I need your word for it.
bot: Found it. ¥350.00 to 李**, 21 Nov, 15:00 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
customer: yes but not that one
bot: This step seems to be stuck. Shall I get a person to help? You can also stay here and try once more.
  [Get a person] [Stay here]
-- ledger
-- did nothing
customer: ok go ahead and cancel it
bot: So that nothing happens by mistake, let me put this question once more.
bot: Found it. ¥350.00 to 李**, 21 Nov, 15:00 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
customer: ok go ahead and cancel it
bot: It is cancelled and was not paid. The money goes back the way it came (Wallet balance), in at most 1 working day, by Monday 23 November at the latest.
bot: The number for this matter is WL-22222221. Mention it if you ever ask about it again.
-- ledger
-- did cancelPayment done
