# Nobody is known yet: wish, number, code, yes. Then the records, all of them the customer's own.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: freeze my account now
bot: You want your account frozen. Let us do it right away.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: yes
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
-- account
-- status frozen, sessions 0
press: Look together
bot: This is what left your account in the last 30 days. Tick anything that was not you, or tap “All mine”.
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [All mine] [None are mine]
customer: how do i choose a strong password
bot: Good passwords are long: at least 12 characters; three or four unrelated words with some digits and signs are hard to guess and easy to remember.
  No birthdays, phone numbers, names or 123456, nothing you use elsewhere, and no running numbers as payment password.
  Change it from time to time, and at once if it may have leaked. A password manager remembers it for you.
bot: Back to what we were doing. This is what left your account in the last 30 days. Tick anything that was not you, or tap “All mine”.
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [All mine] [None are mine]
customer: back
bot: All right, one step back.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
press: Later
bot: From here, choose a password that nobody can guess and that you use nowhere else, turn on two-step verification, and keep the account off public networks.
bot: Your case number is WL-22222221; it keeps the freeze and the reason. To have it lifted, tell me “unfreeze my account”, and two of our staff will check and lift it.
