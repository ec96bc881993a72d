# Exactly one of them has the conversation, and only that one may write and give back.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: agent
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- agent mei claims
bar: ended, claimed
system: Mei from support has joined and is with you now.
-- agent tom claims
-- desk already-claimed Mei
-- agent tom says Hello?
-- desk not-owner
-- agent tom returns
-- desk not-owner
-- agent mei claims
-- desk already-yours
-- agent mei says Hello, Mei here.
agent Mei: Hello, Mei here.
