# Straight through in English.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: is this link really yours? bit.ly/3kX9
bot: bit[.]ly: not ours. A short link hides where it leads, and we never send any.
bot: Please do not reply, pay or open it, and do not share your screen or install anything they send. Delete or block it. I have noted it for our security team with the details masked, so there is nothing more for you to do. To reach us, write here or call 400-000-1234.
bot: Have you already given them a code or a password, or paid them anything?
  [I gave or paid something] [Check another one] [No, nothing]
press: No, nothing
bot: Good. Whenever you are unsure, send it here before you answer it. And if you ever see a payment you do not know, tell me at once.
