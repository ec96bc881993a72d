# What is only recognised with the second half is taken out of the first as well.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my card number is 4242 4242
bot: Sorry, I did not understand that. Try other words, or tap what comes closest.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: 4242 4242
echo: ••••••
echo: my card number is ••••••
bot: Your message held something like a card number or a password. I have masked it and kept none of it. Please never send these to anyone, us included.
bot: I still do not follow. Shall I get a person? They will see what you wrote, so you need not repeat it.
  [Get a person] [Stay here]
