# "Actually the first one" at the question whether to refund asks about that one; "not the first one" changes nothing, and only what was last asked about is done.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i need a refund for the hotel
bot: You want a refund. Let us see to it.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 (202) 555-0143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Which of these is it?
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  [None of these]
customer: the second
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:45 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: actually the first one
bot: Thank you, I have changed that.
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:46 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: no the second one
bot: Thank you, I have changed that.
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:45 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: not the first one
bot: I could not read that, so I have not done it yet. Tap “Ask for a refund” or “Not now”, or simply write those words.
bot: Found it. ¥1,250.00 to Northstar Hotels, 21 Nov, 19:45 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Visa card). Shall I?
  [Ask for a refund] [Not now]
customer: yes refund
bot: The refund is accepted under the number RF-…. The money goes back the way it was paid (Visa card), in 5–15 working days, normally by Friday 11 December; around big sales and long holidays it may take 2 working days more.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If that date passes without a result, tell me.
customer: actually the first one
bot: Sorry, I did not understand that. Try other words, or tap what comes closest.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- ledger
-- did refund done
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i sent money to the wrong person
bot: A payment went wrong. Let us see what can be done.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: emma.clarke@example.com
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {email}
echo: ••••••
bot: Which of these is it?
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [None of these]
customer: the first one
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text +1 202****0143] [Use my authenticator app] [Get a person]
customer: sorry i meant walsh
bot: Thank you, I have changed that.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text +1 202****0143] [Use my authenticator app] [Get a person]
customer: dont walsh
bot: One thing first. I can look into your account only once I know that it is you. Which way shall we take?
  [Text +1 202****0143] [Use my authenticator app] [Get a person]
customer: wait no, the bakery
bot: Thank you, I have changed that.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text +1 202****0143] [Use my authenticator app] [Get a person]
