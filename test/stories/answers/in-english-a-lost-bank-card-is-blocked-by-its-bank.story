# The bank blocks a stolen card, the wallet unlinks it; a phone that is lost is another matter.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my bank card was stolen, is it still linked
bot: Ring the bank that issued the card first and have it blocked: only the bank can do that. Take the number from the bank's app or website, not from a text.
bot: Then take it out of the wallet: Me → Cards, open the card, tap Unlink.
  If you fear for the wallet too, write "freeze my account" and I help you at once; no money leaves while it is frozen. If a payment is not yours, tell me and I look into it.
  [Freeze my account] [Link a card] [Payment not mine]
customer: how do i link a new card
bot: Open Me → Cards → Add, enter the card in the app, then the code sent to the phone number your bank has. The card must be in your verified name.
  To remove one, open it and tap Unlink; if a payment or refund is under way, wait until it is done.
  Never send the card number or the code in the chat.
  [Supported cards] [Card for withdrawal] [Verify my identity]
customer: i lost my phone
bot: Your phone is gone. First we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
