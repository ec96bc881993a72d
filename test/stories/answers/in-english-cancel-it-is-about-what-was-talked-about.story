# The payment that was talked about is meant, and nothing is cancelled without its own questions.
-- customer emma-clarke
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my payment is still processing, why
bot: “Processing” means the bank or the payee hasn't sent back a result. Usually the network or the bank's system is slow, or the payment needs one more check.
bot: Please don't pay again in the meantime. Your bill updates by itself once there is a result. If you'd rather not wait, I can look into this payment or try to cancel it.
  [Cancel pending payment] [Merchant not paid] [Talk to a person]
customer: cancel it then
bot: You want to stop a payment. Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: cancel
bot: All right, we stop here. Nothing was changed.
customer: cancel
bot: All right. What else can I do for you?
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: how long does a withdrawal take
bot: A withdrawal is reviewed first, then credited by the bank. Review: usually within 2 hours, 24 hours at most. Arrival: usually within 2 hours after the review, the next working day at the latest.
bot: At night, at weekends and on holidays banks may be slower. You can follow it in your withdrawal record.
  [Withdrawal under review] [Withdrawal not arrived] [Withdrawal fee]
customer: so how do i cancel it
bot: If the withdrawal is still under review, open it in your withdrawal record; if there is a cancel button you can use it, and the money returns to your balance.
bot: No button means the bank already has it and it can't be stopped; once it arrives you can top up again. If you didn't make this withdrawal, tell me at once and I'll help you freeze the account first.
  [Withdrawal under review] [Withdrew to wrong card] [Payment not mine]
-- ledger
-- did nothing
