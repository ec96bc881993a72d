# A shop named by a part of its name is enough.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: there is a payment i did not make
bot: There is a payment you did not make. First we protect your account, then we trace the money.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: how long does this take
bot: The freeze takes effect the moment you tap it, and stays until you ask for it to be lifted. That can happen 24 hours later at the earliest, after two of our staff have checked.
bot: Back to what we were doing. Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: the hotel one isnt mine
bot: Noted. When we go through the payments, I show you these first.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: freeze it
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: Is this what you mean? Tick what was not you, or tap “Show all” for the last 30 days.
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  [Show all] [None are mine]
customer: can i get the money back
bot: Whether it can be got back is known once it is investigated, so I cannot promise it. Two things help, protecting the account and reporting what was not you. The sooner it is reported, the better the chance; the result comes here in this conversation.
bot: Back to what we were doing. Is this what you mean? Tick what was not you, or tap “Show all” for the last 30 days.
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  [Show all] [None are mine]
