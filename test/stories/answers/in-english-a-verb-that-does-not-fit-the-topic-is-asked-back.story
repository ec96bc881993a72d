# Opening hours cannot be got back: which is meant is asked.
-- customer emma-clarke
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: what are your opening hours
bot: Our people are here 24 hours a day, every day.
  When nobody is on duty I am still here: I can trace a withdrawal, freeze an account or take a report. If it needs a person, I open a case or book a call-back during 9:00–21:00 every day, Beijing time.
  [Best time to call] [Call me back] [Talk to a person]
customer: how do i get it back
bot: Which of these do you mean?
  [Recover my account] [Forgot payment password] [Request a refund] [None of these]
press: None of these
bot: All right. Tell me in your own words what it is about, or see if it is here.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
