# Only where one waits.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: agent please
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
customer: don't complain any more
bot: All right, I leave that undone.
bot: You are still in the queue, now at number 1.
customer: I want to make a complaint about your service
bot: Your complaint is on record under the number WL-22222221, and the agent sees it on taking over. You keep your place in the queue. Send me the number to see by when it is answered.
customer: your agent hung up on me, twice
bot: I have added that to your complaint WL-22222221. The agent who takes over will see it, and you have our answer here by Friday 4 December at the latest. You are number 1 in the queue.
bot: No agent is online right now. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
customer: don't complain any more
bot: All right. I have added to your complaint WL-22222221 that you do not wish to go on with it, and the agent who takes over will see that. You are still in the queue. To leave it, write “leave the queue”.
-- cases
-- case WL-22222221: complaint, nobody, talk-to-agent.complaint {"description":"I want to make a complaint about your service\nyour agent hung up on me, twice\ndon't complain any more","by":"2026-12-04"}
