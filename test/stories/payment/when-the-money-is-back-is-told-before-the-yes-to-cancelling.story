# "Cancelled, when is the money back?" is no yes, and it is answered.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I sent 350 to the wrong person yesterday
bot: A payment went wrong (yesterday, ¥350.00). Let us see what can be done.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 13800001001
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Found it. ¥350.00 to 李**, 21 Nov, 15:00 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
customer: if I cancel it when do I get the money back?
bot: Once it is cancelled, the money goes back the way it came (Wallet balance), in at most 1 working day.
bot: Back to what we were doing. Found it. ¥350.00 to 李**, 21 Nov, 15:00 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
