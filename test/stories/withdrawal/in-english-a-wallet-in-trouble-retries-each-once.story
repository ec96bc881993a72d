# Down, slow, hearing twice, and a process that dies.
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
-- wallet is down for withdrawals
customer: {sms}
echo: ••••••
bot: Our system is not answering right now. It is not your fault, and nothing you entered is lost.
bot: You can try again now, or have a person take care of it.
  [Try again] [Get a person]
-- wallet is well again
press: Try again
bot: All right, let us go on.
bot: ¥210.00 to 交通银行 (ending 6603), 20 Nov, 10:10 GMT+8, failed because the network broke off. Nothing is wrong with your details.
bot: The money is back in your balance: ¥210.00, since 20 Nov, 10:15 GMT+8. You can see it in your balance history.
bot: I can send the same ¥210.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
-- wallet slow at retryWithdrawal
press: Send it again
bot: I am waiting for the result and will tell you the moment it is here. Please do not submit it again.
-- wallet answers
bot: It has been sent again. The review ends by 23 Nov, 10:00 GMT+8 at the latest, and after it the money arrives by Tuesday 24 November. Please do not withdraw it a second time.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If the money is not there by that date, tell me.
customer: my withdrawal of 220 yuan failed
bot: Your withdrawal failed (¥220.00). I will find out why.
bot: ¥220.00 to 交通银行 (ending 6603), 19 Nov, 10:20 GMT+8, failed because the bank's system had a fault. Nothing is wrong with your details.
bot: The money is on its way back to your balance: ¥220.00, expected by 24 Nov, 10:20 GMT+8. If it is not there by then, tell me and I will have a person trace it.
bot: I can send the same ¥220.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
-- wallet gets retryWithdrawal twice
press: Send it again
bot: It has been sent again. The review ends by 23 Nov, 10:00 GMT+8 at the latest, and after it the money arrives by Tuesday 24 November. Please do not withdraw it a second time.
bot: Your case number is WL-22222222. To see where it stands, just send me the number. If the money is not there by that date, tell me.
customer: my withdrawal of 260 yuan failed
bot: Your withdrawal failed (¥260.00). I will find out why.
bot: ¥260.00 to 交通银行 (ending 6603), 23 Sept, 11:10 GMT+8, failed because your real name is not verified yet, which withdrawals require. Once it is, you can withdraw.
bot: The money is back in your balance: ¥260.00, since 23 Sept, 11:15 GMT+8. You can see it in your balance history.
bot: I have looked, and your real name is verified by now.
bot: I can send the same ¥260.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
-- dies after retryWithdrawal
press: Send it again
-- restart
bot: It has been sent again. The review ends by 23 Nov, 10:00 GMT+8 at the latest, and after it the money arrives by Tuesday 24 November. Please do not withdraw it a second time.
bot: Your case number is WL-22222223. To see where it stands, just send me the number. If the money is not there by that date, tell me.
-- ledger
-- did retryWithdrawal done, retryWithdrawal done, retryWithdrawal done
