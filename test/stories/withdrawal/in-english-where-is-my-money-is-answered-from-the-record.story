# The same in English, with the money on its way, and then sent again.
-- locale en
-- customer guo-peng
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my withdrawal of 220 failed
bot: Your withdrawal failed (¥220.00). I will find out why.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +8613800001009
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: where is my 220 now
bot: I can look into the account's money only once I know that it is you.
bot: Back to what we were doing. Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥220.00 to 交通银行 (ending 6603), 19 Nov, 10:20 GMT+8, failed because the bank's system had a fault. Nothing is wrong with your details.
bot: The money is on its way back to your balance: ¥220.00, expected by 24 Nov, 10:20 GMT+8. If it is not there by then, tell me and I will have a person trace it.
bot: I can send the same ¥220.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
customer: where is my money now
bot: The money is on its way back to your balance: ¥220.00, expected by 24 Nov, 10:20 GMT+8. If it is not there by then, tell me and I will have a person trace it.
bot: Back to what we were doing. I can send the same ¥220.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
press: Send it again
bot: It has been sent again. The review ends by 23 Nov, 10:00 GMT+8 at the latest, and after it the money arrives by Tuesday 24 November. Please do not withdraw it a second time.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If the money is not there by that date, tell me.
customer: when will it arrive
bot: The ¥220.00 sent again is being processed and arrives by Tuesday 24 November at the latest. Case number WL-22222221.
bot: If you mean another one, tell me its time and amount. If the money is not there by then, tell me, too.
-- cases
-- case WL-22222221: withdrawal, guo-peng, withdrawal-trace.retried {"dialog":"withdrawal-trace","outcome":"retried","withdrawal":"WD-9Q2RJG5H","amount":"¥220.00","stage":"failed","reason":"bank-system","money":"on-its-way","by":"2026-11-24"}
