# Nothing is said to have failed that the customer did not say.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: withdrawal
bot: Which of these do you mean?
  [Withdrawal not arrived] [Withdrawal failed] [How to withdraw] [None of these]
customer: failed
bot: Your withdrawal failed. I will find out why.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: refund
bot: Which of these do you mean?
  [Request a refund] [Refund not arrived] [Refund time] [None of these]
customer: my phone
bot: Which of these do you mean?
  [Changed phone number] [Phone lost or stolen] [Phone number] [None of these]
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my withdrawal failed
bot: Your withdrawal failed. I will find out why.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 400
bot: Noted. Once I know that it is you, I will look for it by what you told me.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: failed
bot: Any one will do, a phone number or an e-mail you registered once, even one you no longer use. If you have neither, tap “Get a person” and our staff will check who you are, or ring 400-000-1234.
  [Get a person]
customer: phone
bot: This step seems to be stuck. Shall I get a person to help? You can also stay here and try once more.
  [Get a person] [Stay here]
customer: 12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥400.00 to HSBC (ending 3371), 19 Nov, 11:30 GMT+8, failed because the bank's system had a fault. Nothing is wrong with your details.
bot: The money is back in your balance: ¥400.00, since 20 Nov, 11:30 GMT+8. You can see it in your balance history.
bot: I can send the same ¥400.00 to HSBC (ending 3371) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
customer: yes
bot: It has been sent again. The review ends by 23 Nov, 10:00 GMT+8 at the latest, and after it the money arrives by Tuesday 24 November. Please do not withdraw it a second time.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If the money is not there by that date, tell me.
