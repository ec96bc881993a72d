# "The first one" at a question is not the button that stands alone below it.
-- customer emma-clarke
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I was double charged and also my withdrawal from monday has not arrived
bot: I heard both. First this one, and “Withdrawal not arrived” right after it.
bot: You were charged twice (monday). Let me look into it.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: the first one
bot: Take your time, I'll wait here.
  Carry on when you're ready; what you've told me is kept.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 1
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
