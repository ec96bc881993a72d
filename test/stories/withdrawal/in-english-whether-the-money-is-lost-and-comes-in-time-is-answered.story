# The amount in words, the money's whereabouts out of the record, and the day against the one that is promised.
-- locale en
-- customer guo-peng
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my withdrawal of two hundred and ten didnt work
bot: Your withdrawal failed. I will find out why.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +8613800001009
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥210.00 to 交通银行 (ending 6603), 20 Nov, 10:10 GMT+8, failed because the network broke off. Nothing is wrong with your details.
bot: The money is back in your balance: ¥210.00, since 20 Nov, 10:15 GMT+8. You can see it in your balance history.
bot: I can send the same ¥210.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
customer: is my money lost
bot: The money is back in your balance: ¥210.00, since 20 Nov, 10:15 GMT+8. You can see it in your balance history.
bot: Back to what we were doing. I can send the same ¥210.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
customer: yeah retry
bot: It has been sent again. The review ends by 23 Nov, 10:00 GMT+8 at the latest, and after it the money arrives by Tuesday 24 November. Please do not withdraw it a second time.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If the money is not there by that date, tell me.
customer: will it be there by the 1st
bot: The ¥210.00 sent again is being processed and arrives by Tuesday 24 November at the latest. Case number WL-22222221.
bot: If you mean another one, tell me its time and amount. If the money is not there by then, tell me, too.
