# At a question for a yes, at a list and at the identity check; what only wants a word that all is well gets it.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: cancel my payment
bot: You want to stop a payment. Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Found it. ¥74.20 to Bluebird Bakery, 22 Nov, 09:45 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
customer: ok thanks bye
bot: All right, we stop here. Nothing was changed.
bot: Goodbye, and all the best.
  If you need anything later, write here again; your chat is kept.
-- ledger
-- did nothing
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i sent money to the wrong person
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
customer: gotta go
bot: All right, we stop here. Nothing was changed.
bot: Goodbye, and all the best.
  If you need anything later, write here again; your chat is kept.
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my withdrawal of 900 has not arrived
bot: Your withdrawal has not arrived (¥900.00). I will see how far it has come.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: emma.clarke@example.com
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {email}
echo: ••••••
bot: ¥900.00 to HSBC (ending 3371), 22 Nov, 08:00 GMT+8: under review, expected by 23 Nov, 08:00 GMT+8. Reviews are done usually within 2 hours, 24 hours at most. There is nothing for you to do now.
bot: Is there anything else you want me to do?
  [Have it checked] [I will wait]
customer: ok thank you, bye bye
bot: All right. If it is not there by then, tell me.
bot: The number for this matter is WL-22222221. Mention it if you ever ask about it again.
bot: Goodbye, and all the best.
  If you need anything later, write here again; your chat is kept.
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: cancel my payment
bot: You want to stop a payment. Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: my withdrawal failed
bot: All right, first “Withdrawal failed”. We will come back to the other matter afterwards.
bot: Your withdrawal failed. I will find out why.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: talk later
bot: All right, we stop here. Nothing was changed.
bot: Goodbye, and all the best.
  If you need anything later, write here again; your chat is kept.
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: cancel my payment
bot: You want to stop a payment. Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: thanks
bot: You're welcome, glad to help.
  If anything else comes up, just write.
bot: Back to what we were doing. Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
