# The same in English.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i want to close my account
bot: First withdraw the balance and let open payments and cases finish; then go to Me → Security → Close account and confirm who you are.
  Closing cannot be undone, and points and coupons are lost. Records that the law makes us keep are kept as it says.
  If you are worried about safety, freezing may suit you better: you can ask to have it lifted later.
  [How to withdraw] [Statements and receipts] [Talk to a person]
customer: I still have money in it
bot: Three steps: sign in to Skylark Wallet and choose withdraw; enter the amount and pick the bank card; confirm, then wait for the review.
bot: Review: usually within 2 hours, 24 hours at most. Arrival: usually within 2 hours after the review, the next working day at the latest. If it doesn't go through, ask me and I'll tell you the reason from its record.
  [Withdrawal time] [Withdrawal fee] [Withdrawal limit]
