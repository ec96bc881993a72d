# Several readings: buttons, one of which is "none of these".
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my money is missing
bot: Which of these do you mean?
  [Check my balance] [Payment not mine] [None of these]
press: None of these
bot: All right. Tell me in your own words what it is about, or see if it is here.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my money is missing
bot: Which of these do you mean?
  [Check my balance] [Payment not mine] [None of these]
customer: 2
bot: Let us freeze the account first so that no more money leaves; I guide you now.
  Then show me which payments were not yours. I open an investigation and give you its number. Meanwhile please be patient and keep every message and record.
bot: You have a result in 5–10 working days; for anything urgent ask for a person here or call 400-000-1234.
  [Freeze my account] [My case status] [Talk to a person]
