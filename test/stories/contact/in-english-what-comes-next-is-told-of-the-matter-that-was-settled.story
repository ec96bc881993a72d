# The same in English, after a withdrawal was sent again; nobody is taken for cheated who asks "and now?".
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: my withdrawal failed
bot: Your withdrawal failed. I will find out why.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
press: Text my registered phone
bot: A text message with a code is on its way to your registered phone. It is valid for 5 minutes; enter it below. If nothing comes, you can resend in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥400.00 to HSBC (ending 3371), 19 Nov, 11:30 GMT+8, failed because the bank's system had a fault. Nothing is wrong with your details.
bot: The money is back in your balance: ¥400.00, since 20 Nov, 11:30 GMT+8. You can see it in your balance history.
bot: I can send the same ¥400.00 to HSBC (ending 3371) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
customer: yes send again
bot: It has been sent again. The review ends by 23 Nov, 10:00 GMT+8 at the latest, and after it the money arrives by Tuesday 24 November. Please do not withdraw it a second time.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If the money is not there by that date, tell me.
customer: and now?
bot: The ¥400.00 sent again is being processed and arrives by Tuesday 24 November at the latest. Case number WL-22222221.
bot: If you mean another one, tell me its time and amount. If the money is not there by then, tell me, too.
customer: how long does it take
bot: The ¥400.00 sent again is being processed and arrives by Tuesday 24 November at the latest. Case number WL-22222221.
bot: If you mean another one, tell me its time and amount. If the money is not there by then, tell me, too.
-- ledger
-- did retryWithdrawal done
