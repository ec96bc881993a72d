# Nothing is guessed.
-- customer emma-clarke
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: can you do it for me
bot: Which matter do you mean? Write to me, or tap what comes closest.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: cancel it
bot: Which of these do you mean?
  [Cancel pending payment] [Cancel a withdrawal] [Automatic payments] [None of these]
-- ledger
-- did nothing
