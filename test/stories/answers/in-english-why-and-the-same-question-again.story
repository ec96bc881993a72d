# "Why?" behind an answer gets its reason; the same question again is noticed.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: is there a fee for withdrawing
bot: Withdrawal fee: free for the first ¥20,000 each month, then 0.1%, at least ¥0.10 each time.
bot: Before you submit, the page shows the fee for this withdrawal and how much will arrive.
  [Withdrawal limit] [How to withdraw] [Withdrawal time]
customer: why
bot: Skylark Wallet sets the fee. Why it is what it is I do not know, and I will not guess. What I can tell you is that the page shows it before you submit, and nothing is taken unless you do.
  [Withdrawal limit] [How to withdraw] [Talk to a person]
customer: but why is it like that
bot: I cannot say more about the reason. Shall I get a person who can explain it?
  [Get a person] [Stay here]
customer: how long does a refund take
bot: A refund goes back the way you paid. Back to balance: usually the same day, 1 working day at the latest. Back to a bank card: 1–7 working days to a debit card, 2–7 to a credit card, 3–15 to a card issued abroad.
bot: The time counts from the moment the merchant or we confirm the refund. Banks and merchants differ, and busy days and holidays take longer.
  [Refund not arrived] [Request a refund] [My case status]
customer: why does it take so long
bot: A refund is first confirmed by the merchant or by us, and then the bank books it. Both parts differ from case to case and are slower at peaks and on holidays. I cannot make them faster from here.
  [Refund not arrived] [Request a refund] [Talk to a person]
customer: how long does a refund take
bot: As far as I know it is as I said above. If that is not what you want to know, tell me a little more, or tap “Talk to a person” and a colleague will look.
  [Refund not arrived] [Request a refund] [Talk to a person]
customer: why did my withdrawal fail
bot: Your withdrawal failed. I will find out why.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
