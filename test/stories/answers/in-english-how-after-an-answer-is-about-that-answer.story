# A bare "how?" has no matter of its own: it is about what was answered last.
-- customer emma-clarke
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i forgot my payment password
bot: You can reset it yourself: sign in, open Me → Security → Payment password → Forgotten, confirm who you are and choose a new one.
  Your money does not move in the meantime; paying and withdrawing go on once the new one is set.
  If you cannot sign in either, recover the account first.
  [What proof is needed] [Account locked] [Talk to a person]
customer: so how do i get it back
bot: This is how it goes. You can reset it yourself: sign in, open Me → Security → Payment password → Forgotten, confirm who you are and choose a new one.
  Your money does not move in the meantime; paying and withdrawing go on once the new one is set.
  If you cannot sign in either, recover the account first.
  [What proof is needed] [Account locked] [Talk to a person]
customer: what should i do
bot: What I said does not seem to help yet. Shall I get a person? You can also tell me where you are stuck.
  [Get a person] [Stay here]
customer: yes
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- queue
-- waiting: asked · priority 0 · en
