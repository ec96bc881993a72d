# Several readings: buttons, one of which is "none of these".
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my money is missing
bot: Which of these do you mean?
  [Phone lost or stolen] [Transfer not received] [Charged but failed] [None of these]
press: None of these
bot: All right. Tell me in your own words what it is about, or see if it is here.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my money is missing
bot: Which of these do you mean?
  [Phone lost or stolen] [Transfer not received] [Charged but failed] [None of these]
customer: 2
bot: Look at the transfer's status in your bill. “Waiting for recipient”: ask them to open the wallet and accept, or it comes back by itself. “Processing”: it is still on its way, no need to send it again.
bot: If it says successful but they see nothing, check the account you sent it to. I can also trace it; I need the time, the amount and their account.
  [Why still processing] [Paid wrong person] [Payment receipt]
