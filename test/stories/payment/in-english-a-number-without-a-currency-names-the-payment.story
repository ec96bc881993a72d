# The same in English. A card's last digits are no amount, and whoever says that it is another payment is shown what else there is.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: please cancel the 74.20 one
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
press: Do not cancel
bot: All right, it was not cancelled. Is it another payment, or shall we leave it?
  [It is another one] [Leave it]
press: It is another one
bot: I see no payment that fits what you told me. Is it one of these?
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [None of these]
customer: the one ending 1250
bot: I could not read that.
bot: I see no payment that fits what you told me. Is it one of these?
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [None of these]
customer: the 320 one
bot: Found it. ¥320.00 to Walsh **, 17 Nov, 14:11 GMT+8. They have received it, so it cannot simply be taken back. Shall I contact them and ask for it? Whether it comes back depends on what we find.
  [Ask for it back] [Not now]
press: Not now
bot: All right, nothing was sent. Is it another payment, or shall we leave it?
  [It is another one] [Leave it]
press: Leave it
bot: All right, nothing was changed. Tell me whenever you want to go on; sooner is easier.
-- ledger
-- did nothing
