# "Where is my money" is asked back, and "a payment was not mine" is believed.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: where is my money, give it back
bot: I'll look for it with you. Which is it: a withdrawal that hasn't arrived, a refund that hasn't come, a transfer the other side didn't get, a top-up that isn't there, or a payment that wasn't yours?
  Tap one below, or write a line such as "the 500 I withdrew yesterday hasn't arrived".
bot: If money is leaving right now, write "freeze my account" and I stop it first.
  [Withdrawal not arrived] [Refund not arrived] [Payment not mine]
customer: there is a payment that i did not make
bot: There is a payment you did not make. First we protect your account, then we trace the money.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
