# Said not to freeze: as first words nothing starts, what else is said is heard, and at the question it is a no.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: dont freeze my account please, i just want to check a payment of 74.20
bot: All right, let us look into it. What is wrong with the payment?
  [Wrong person or amount] [Charged twice] [Charged, but it failed] [Payee has not got it] [Stop a payment] [Get a refund] [Refund not here yet] [Trouble with a merchant]
customer: never mind
bot: All right, we stop here. Nothing was changed.
customer: don't freeze it
bot: All right, I leave that undone. What can I do for you?
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: freeze my account
bot: You want your account frozen. Let us do it right away.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: i said dont freeze
bot: All right, the account is not frozen. You can ask me to freeze it at any time.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
