# The freeze is not wanted, the payments are still looked through.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: there is a payment i did not make
bot: There is a payment you did not make. First we protect your account, then we trace the money.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: please don't freeze it, my rent is due today
bot: All right, nothing is frozen without your yes. We go on looking into it.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: no, not now
bot: All right, the account is not frozen. You can ask me to freeze it at any time.
bot: This is what left your account in the last 30 days. Tick anything that was not you, or tap “All mine”.
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [All mine] [None are mine]
