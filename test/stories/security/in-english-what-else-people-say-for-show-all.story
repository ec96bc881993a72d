# What else people say for "show all".
-- customer emma-clarke
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: someone stole 1250 from me
bot: There is a payment you did not make. First we protect your account, then we trace the money.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: emma.clarke@example.com
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {email}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: do not freeze
bot: All right, the account is not frozen. You can ask me to freeze it at any time.
bot: Is this what you mean? Tick what was not you, or tap “Show all” for the last 30 days.
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  [Show all] [None are mine]
customer: ok show me
bot: This is what left your account in the last 30 days. Tick anything that was not you, or tap “All mine”.
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [All mine] [None are mine]
