-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i want check my complaint
bot: Please send me the case number, the one that starts with WL.
  [I do not have it] [Get a person]
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i want refund for lucky dim sum, food was cold
bot: You want a refund. Let us see to it.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: cancel the HK$480 lunch
bot: You want to stop a payment (HK$480.00). Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
