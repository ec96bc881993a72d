# The balance of an account to be closed is withdrawn first.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: what happens to my balance if i close my account
bot: Take the money out before closing: withdraw the balance to your own bank card, and use points and coupons first, as they are lost. If a payment, refund or withdrawal is still under way, let it finish before you close.
bot: If a little is left that you cannot withdraw, or the account is closed already and money was in it, write "agent" and a colleague looks into it.
  [How to withdraw] [Close my account] [Talk to a person]
customer: how do i close my account
bot: First withdraw the balance and let open payments and cases finish; then go to Me → Security → Close account and confirm who you are.
  Closing cannot be undone, and points and coupons are lost. Records that the law makes us keep are kept as it says.
  If you are worried about safety, freezing may suit you better: you can ask to have it lifted later.
  [How to withdraw] [Statements and receipts] [Talk to a person]
