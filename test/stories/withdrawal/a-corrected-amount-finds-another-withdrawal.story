# In English: the amount is corrected at the question whether to send it again.
-- locale en
-- customer guo-peng
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my withdrawal of 210 yuan failed
bot: Your withdrawal failed (¥210.00). I will find out why.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +86 138 0000 1009
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥210.00 to 交通银行 (ending 6603), 20 Nov, 10:10 GMT+8, failed because the network broke off. Nothing is wrong with your details.
bot: The money is back in your balance: ¥210.00, since 20 Nov, 10:15 GMT+8. You can see it in your balance history.
bot: I can send the same ¥210.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
customer: what is the withdrawal fee?
bot: Withdrawal fee: free for the first ¥20,000 each month, then 0.1%, at least ¥0.10 each time.
bot: Before you submit, the page shows the fee for this withdrawal and how much will arrive.
bot: Back to what we were doing. I can send the same ¥210.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
customer: sorry, I mean 220 yuan
bot: Thank you, I have changed that.
bot: ¥220.00 to 交通银行 (ending 6603), 19 Nov, 10:20 GMT+8, failed because the bank's system had a fault. Nothing is wrong with your details.
bot: The money is on its way back to your balance: ¥220.00, expected by 24 Nov, 10:20 GMT+8. If it is not there by then, tell me and I will have a person trace it.
bot: I can send the same ¥220.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
press: Wait a little
bot: All right, it was not sent again. When you want to try, tell me “retry my withdrawal”.
-- ledger
-- did nothing
