-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: what about my case
bot: Please send me the case number, the one that starts with WL.
  [I do not have it] [Get a person]
customer: i dont know the number
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: what about my case
bot: Please send me the case number, the one that starts with WL.
  [I do not have it] [Get a person]
customer: idk
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
