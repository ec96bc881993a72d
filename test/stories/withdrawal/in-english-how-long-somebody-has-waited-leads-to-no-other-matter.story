# The same in English.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my withdrawal hasnt come and my rent is due
bot: Your withdrawal has not arrived. I will see how far it has come.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: its been 3 days
bot: I understand that it is urgent. This check keeps anybody else from taking your money; once it is done, we go on.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥900.00 to HSBC (ending 3371), 22 Nov, 08:00 GMT+8: under review, expected by 23 Nov, 08:00 GMT+8. Reviews are done usually within 2 hours, 24 hours at most. There is nothing for you to do now.
bot: Is there anything else you want me to do?
  [Have it checked] [I will wait]
customer: i have been waiting for 3 days now
bot: ¥900.00 to HSBC (ending 3371), 22 Nov, 08:00 GMT+8: under review, expected by 23 Nov, 08:00 GMT+8. Reviews are done usually within 2 hours, 24 hours at most. There is nothing for you to do now.
bot: Back to what we were doing. Is there anything else you want me to do?
  [Have it checked] [I will wait]
