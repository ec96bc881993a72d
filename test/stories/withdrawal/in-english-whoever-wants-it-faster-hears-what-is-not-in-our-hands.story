# Nor does "then" behind "send it again" make it another matter.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my 900 withdrawal is not here
bot: Your withdrawal has not arrived. I will see how far it has come.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
-- pass 61s
customer: send it again then
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 120 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥900.00 to HSBC (ending 3371), 22 Nov, 08:00 GMT+8: under review, expected by 23 Nov, 08:00 GMT+8. Reviews are done usually within 2 hours, 24 hours at most. There is nothing for you to do now.
bot: Is there anything else you want me to do?
  [Have it checked] [I will wait]
customer: can you speed it up
bot: I understand that it is urgent. I cannot make the review or the bank any faster from here; if something looks wrong to you, a person can check this withdrawal.
bot: Is there anything else you want me to do?
  [Have it checked] [I will wait]
customer: ok
bot: All right. If it is not there by then, tell me.
bot: The number for this matter is WL-22222221. Mention it if you ever ask about it again.
