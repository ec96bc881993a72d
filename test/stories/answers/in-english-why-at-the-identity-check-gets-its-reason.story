# The same in English.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: you charged me twice
bot: You were charged twice. Let me look into it.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: why do i have to verify my identity
bot: I use it to find the account, and send the code only to what is registered there. Nobody else sees it, and nobody will market to you.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
