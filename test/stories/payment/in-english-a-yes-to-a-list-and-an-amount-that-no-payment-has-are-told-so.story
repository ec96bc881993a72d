-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i sent money to the wrong guy
bot: A payment went wrong. Let us see what can be done.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Which of these is it?
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [None of these]
customer: yes
bot: More than one fits. Please tap the one you mean, or tell me which place it has in the list.
bot: Which of these is it?
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [None of these]
customer: none
bot: Roughly when was it, how much, and who was paid? Tell me what you know.
  [Show recent payments] [Stop here]
customer: fifty
bot: Nothing matches all you said. These come closest. Is it one of them?
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [None of these]
customer: none
bot: Roughly when was it, how much, and who was paid? Tell me what you know.
  [Show recent payments] [Stop here]
customer: three hundred and twenty
bot: Found it. ¥320.00 to Walsh **, 17 Nov, 14:11 GMT+8. They have received it, so it cannot simply be taken back. Shall I contact them and ask for it? Whether it comes back depends on what we find.
  [Ask for it back] [Not now]
