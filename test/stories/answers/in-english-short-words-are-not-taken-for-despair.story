# "Goodbye" is no farewell for good, and money that is gone is looked for.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: goodbye
bot: Goodbye, and all the best.
  If you need anything later, write here again; your chat is kept.
customer: my money is gone
bot: Money is missing. First we protect your account, then we find out together where it went.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
