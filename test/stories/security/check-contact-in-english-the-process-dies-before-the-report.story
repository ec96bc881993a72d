# The verdict is said once, and the report kept once.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: is this number really you
bot: One rule helps at once. We never ask for a password or a code, never ask you to share your screen, and never ask you to move money to a “safe account”. Whoever does is not us.
bot: Send me what you want checked. A phone or SMS number, a link, an e-mail, a WeChat ID or a staff number, several at once if you like. I compare it with our own list. Please do not call back or open it yet.
  [Get a person]
-- dies after 1 commits
customer: +86 138 0013 8000
-- restart
bot: +86 138 0013 8000: unknown. It is not on our list, so please treat it as not ours.
bot: Whatever is not on our list, please treat as not us, so do not reply, pay or share your screen. I have noted it for our security team with the details masked. If you want to be sure, call 400-000-1234 or ask us here.
bot: Have you already given them a code or a password, or paid them anything?
  [I gave or paid something] [Check another one] [No, nothing]
press: No, nothing
bot: Good. Whenever you are unsure, send it here before you answer it. And if you ever see a payment you do not know, tell me at once.
