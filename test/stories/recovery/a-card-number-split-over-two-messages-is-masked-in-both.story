# What is only recognised with the second half is taken out of the first as well.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my card number is 4242 4242
bot: Open Me → Cards → Add, enter the card in the app, then the code sent to the phone number your bank has. The card must be in your verified name.
  To remove one, open it and tap Unlink; if a payment or refund is under way, wait until it is done.
  Never send the card number or the code in the chat.
  [Supported cards] [Card for withdrawal] [Verify my identity]
customer: 4242 4242
echo: ••••••
echo: my card number is ••••••
bot: Your message held something like a card number or a password. I have masked it and kept none of it. Please never send these to anyone, us included.
bot: Sorry, I did not understand that. Try other words, or tap what comes closest.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
