# An old customer whose wallet does not open is told what to try.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: young man i am seventy four, my wallet won't open and i don't know how
bot: Close the app and open it again, and try another network. If that fails, restart the phone and update from www.skylark-wallet.example or your phone's own app store.
  Removing and installing it again is safe: account and money are kept; sign in with the same number.
bot: If it still won't open, tell me the phone model, the app's version and the words on the screen, or send a screenshot, and a colleague looks into it. If a payment or withdrawal is urgent, say that first.
  [Use new device] [Recover my account] [Send a screenshot]
