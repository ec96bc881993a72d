# A text about a suspended account with a link is one to check before it is opened.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: got a text saying my account is suspended with a link
bot: One rule helps at once. We never ask for a password or a code, never ask you to share your screen, and never ask you to move money to a “safe account”. Whoever does is not us.
bot: Send me what you want checked. A phone or SMS number, a link, an e-mail, a WeChat ID or a staff number, several at once if you like. I compare it with our own list. Please do not call back or open it yet.
  [Get a person]
