# What is only recognised with the second half is taken out of the first as well.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my card number is 4242 4242
bot: We collect only what the service needs. Passwords and codes typed in the chat are masked, not kept and not shown to agents; phone numbers and emails are stored encrypted and shown masked.
  You can see, correct or have your data deleted, apart from records that the law makes us keep. Write to help@skylark-wallet.example.
  [Is this really you] [Close my account] [Update my details]
customer: 4242 4242
echo: ••••••
echo: my card number is ••••••
bot: Your message held something like a card number or a password. I have masked it and kept none of it. Please never send these to anyone, us included.
bot: Sorry, I did not understand that. Try other words, or tap what comes closest.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
