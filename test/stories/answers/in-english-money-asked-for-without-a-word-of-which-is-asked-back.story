# The same in English.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: where is my money now
bot: Which of these do you mean?
  [Withdrawal not arrived] [Transfer not received] [Check my balance] [None of these]
press: None of these
bot: All right. Tell me in your own words what it is about, or see if it is here.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
