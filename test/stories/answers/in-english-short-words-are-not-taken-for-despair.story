# "Goodbye" and "I do not care" are no farewell.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i dont care
bot: Take a breath, we'll go step by step.
  What happened? Money leaving, can't sign in, a wrong payment, a withdrawal missing: one short line is enough.
bot: If money is leaving right now, write "freeze my account" and I'll lock it first.
  [Freeze my account] [Recover my account] [Talk to a person]
customer: goodbye
bot: Goodbye, and all the best.
  If you need anything later, write here again; your chat is kept.
customer: my money is gone
bot: There is a payment you did not make. First we protect your account, then we trace the money.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
